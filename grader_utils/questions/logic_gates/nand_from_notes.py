"""NAND as somebody noted it down, with slips to find."""

from grader_utils.questions.logic_gates.truth_table import fires, rows_asked
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, exact, question, torch


@question("nand_from_notes", tolerance=exact("0 or 1."))
def nand_from_notes(X):
    """NAND of each row, which a page of notes got wrong twice. X: (rows, 2) of 0 and 1 -> (rows,)."""
    return torch.logical_not(torch.logical_and(X[:, 0], X[:, 1])).double()


rows_asked(nand_from_notes)
nand_from_notes.mistake("the formula is left", lambda X: fires(-X[:, 1] - X[:, 1] + 1.5),
    hint="Compare the rows (0, 1) and (1, 1): x1 changes and z stays. Where does x1 enter z?")
nand_from_notes.mistake("the bias is left", lambda X: fires(-X[:, 0] - X[:, 1] + 0.5),
    hint="The formula is right now. Only (0, 0) fires, though: whose table is that? Look at the numbers above it.")
nand_from_notes.mistake("no step", lambda X: 1.5 - X[:, 0] - X[:, 1],
    hint="Both slips are gone, but your result is z itself. What turns z into 0 or 1?")
nand_from_notes.mistake("the other formula slip", lambda X: fires(-X[:, 0] - X[:, 0] + 1.5),
    hint="Compare the rows (1, 0) and (1, 1): x2 changes and z stays. Where does x2 enter z?")
nand_from_notes.mistake(INPUTS_UNCHANGED,
    hint="Your function writes into x. The caller still needs it: which line assigns to x[0] or x[1]?")
