"""A backward pass with slips to find."""

from grader_utils.questions.computation_graph.derivatives import differentiated
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding


@question("garden", tolerance=rounding("Up to three products and two sums in a row.", functions=6))
def garden(side, grass, fence):
    """The cost of a square garden, and its gradients. Numbers -> {"cost", "dside", "dgrass", "dfence"}."""
    cost, gradients = differentiated(
        lambda side, grass, fence: grass * side * side + fence * side, side=side, grass=grass, fence=fence
    )
    return {"cost": cost, **gradients}


def _garden(cost, dside, dgrass, dfence):
    return {"cost": cost, "dside": dside, "dgrass": dgrass, "dfence": dfence}


garden.part("a side of 5 m, grass at 2, fence at 10", side=5.0, grass=2.0, fence=10.0)
garden.part("a side of 3 m, grass at 4, fence at 7", side=3.0, grass=4.0, fence=7.0)
garden.unseen(
    "another garden",
    lambda rng: {"side": rng.uniform(2, 3), "grass": rng.uniform(0.5, 1), "fence": rng.uniform(1, 1.5)},
)
garden.unseen(
    "a small garden",
    lambda rng: {"side": rng.uniform(0.2, 0.4), "grass": rng.uniform(1, 2), "fence": rng.uniform(3, 4)},
)
garden.unseen(
    "a cheap fence",
    lambda rng: {"side": rng.uniform(2, 3), "grass": rng.uniform(4, 5), "fence": rng.uniform(0.1, 0.2)},
)
garden.unseen("grass for nothing", lambda rng: {"side": rng.uniform(2, 3), "grass": 0.0, "fence": rng.uniform(4, 5)})
garden.unseen(
    "whole numbers",
    lambda rng: {"side": int(rng.integers(2, 5)), "grass": int(rng.integers(6, 9)), "fence": int(rng.integers(50, 60))},
)
garden.mistake(
    "not mended yet",
    lambda side, grass, fence: _garden(grass * side**2 + fence * side, 2 * side**3, grass, side),
    hint="Both slips are still there. Compare the lines of dgrass and darea with the product that they belong to.",
)
garden.mistake(
    "the overwritten gradient is left",
    lambda side, grass, fence: _garden(grass * side**2 + fence * side, 2 * side * grass, side**2, side),
    hint="The product is mended. dside is right for a garden without a fence: where is the fence's share lost?",
)
garden.mistake(
    "the swapped product is left",
    lambda side, grass, fence: _garden(grass * side**2 + fence * side, fence + 2 * side**3, grass, side),
    hint="dside adds up now. dgrass comes out as the price itself: look at the two lines of that product.",
)
for _fences in (0, 1):  # the overwritten gradient is left, or mended
    garden.mistake(
        "half of the product is mended, darea is left",
        lambda side, grass, fence, share=_fences: _garden(
            grass * side**2 + fence * side, share * fence + 2 * side**3, side**2, side
        ),
        hint="dgrass is mended. darea is the other line of the same product: what should it be multiplied by?",
    )
    garden.mistake(
        "half of the product is mended, dgrass is left",
        lambda side, grass, fence, share=_fences: _garden(
            grass * side**2 + fence * side, share * fence + 2 * side * grass, grass, side
        ),
        hint="darea is mended. dgrass is the other line of the same product: what should it be multiplied by?",
    )
