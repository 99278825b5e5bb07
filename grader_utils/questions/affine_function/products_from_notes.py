"""Products worked out by hand, with slips to find."""

from grader_utils.questions.affine_function.matrices import TALL, WIDE
from grader_utils.questions.vocabulary import exact, np, question, torch


@question("products_from_notes", tolerance=exact("Whole numbers, worked out by hand."))
def products_from_notes(product):
    """One of the two products that a page of notes got wrong. "Mb" -> (3,), "AB" -> (2, 2)."""
    tall = torch.tensor(TALL, dtype=torch.float64)
    if product == "Mb":
        return torch.mv(tall, torch.tensor([1.0, 2.0], dtype=torch.float64))
    return torch.mm(torch.tensor(WIDE, dtype=torch.float64), tall)


for kind_of_product in ("Mb", "AB"):
    products_from_notes.part(kind_of_product, product=kind_of_product)
    products_from_notes.unseen(kind_of_product, lambda rng, product=kind_of_product: {"product": product})

_WRONG = {"Mb": np.array([4, 11, 17]), "AB": np.array([[22, 28], [40, 64]])}
_RIGHT = {"Mb": np.array([5, 11, 17]), "AB": np.array([[22, 28], [49, 64]])}
products_from_notes.mistake("not mended yet", lambda product: _WRONG[product],
    hint="Both slips are still there. Work out the first entry of Mb with pen and paper.")
products_from_notes.mistake("results exchanged", lambda product: _RIGHT["AB" if product == "Mb" else "Mb"],
    hint="Both products are right, and your two results are in the other order: Mb is asked for first, then AB.")
products_from_notes.mistake("the second slip is left",
    lambda product: {"Mb": _RIGHT["Mb"], "AB": _WRONG["AB"]}[product],
    hint="Mb is right now. In AB, work out each entry once more: a row of the one with a column of the other.")
products_from_notes.mistake("the first slip is left", lambda product: {"Mb": _WRONG["Mb"], "AB": _RIGHT["AB"]}[product],
    hint="AB is right now. In Mb, work out each entry once more: a row of the matrix with the vector.")
