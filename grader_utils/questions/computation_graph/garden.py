"""A backward pass with slips to find."""

from grader_utils.questions.computation_graph.derivatives import differentiated
from grader_utils.questions.vocabulary import question, rounding, uniform, whole


@question("garden", tolerance=rounding("Up to three products and two sums in a row.", functions=6),
    right={
        "cost": lambda side, grass, fence: grass * side**2 + fence * side,
        "dside": lambda side, grass, fence: 2 * side * grass + fence,
        "dgrass": lambda side: side**2,
        "dfence": lambda side: side,
    })
def garden(side, grass, fence):
    """The cost of a square garden, and its gradients. Numbers -> {"cost", "dside", "dgrass", "dfence"}."""
    return differentiated("cost", lambda side, grass, fence: grass * side * side + fence * side,
        side=side, grass=grass, fence=fence)


garden.part("a side of 5 m, grass at 2, fence at 10", side=5.0, grass=2.0, fence=10.0)
garden.part("a side of 3 m, grass at 4, fence at 7", side=3.0, grass=4.0, fence=7.0)
garden.unseen("another garden", side=uniform(2, 3), grass=uniform(0.5, 1), fence=uniform(1, 1.5))
garden.unseen("a small garden", side=uniform(0.2, 0.4), grass=uniform(1, 2), fence=uniform(3, 4))
garden.unseen("a cheap fence", side=uniform(2, 3), grass=uniform(4, 5), fence=uniform(0.1, 0.2))
garden.unseen("grass for nothing", side=uniform(2, 3), grass=0.0, fence=uniform(4, 5))
garden.unseen("whole numbers", side=whole(2, 5), grass=whole(6, 9), fence=whole(50, 60))
garden.mistake("not mended yet", dside=lambda side: 2 * side**3, dgrass=lambda grass: grass,
    hint="Both slips are still there. Compare the lines of dgrass and darea with the product that they belong to.")
garden.mistake("the overwritten gradient is left", dside=lambda side, grass: 2 * side * grass,
    hint="The product is mended. dside is right for a garden without a fence: where is the fence's share lost?")
garden.mistake("the swapped product is left", dside=lambda side, fence: fence + 2 * side**3, dgrass=lambda grass: grass,
    hint="dside adds up now. dgrass comes out as the price itself: look at the two lines of that product.")
garden.mistake("the side left out of dside", dside=lambda grass, fence: 2 * grass + fence,
    hint="dgrass and darea are right. area = side * side: darea is multiplied by which local derivative?")
for _fences in (0, 1):  # the overwritten gradient is left, or mended
    garden.mistake("half of the product is mended, darea is left",
        dside=lambda side, fence, share=_fences: share * fence + 2 * side**3,
        hint="dgrass is mended. darea is the other line of the same product: what should it be multiplied by?")
    garden.mistake("half of the product is mended, dgrass is left",
        dside=lambda side, grass, fence, share=_fences: share * fence + 2 * side * grass, dgrass=lambda grass: grass,
        hint="darea is mended. dgrass is the other line of the same product: what should it be multiplied by?")
