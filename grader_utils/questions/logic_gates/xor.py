"""XOR, from three gates."""

from grader_utils.questions.logic_gates.truth_table import rows_asked
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, exact, np, question, torch


@question("xor", tolerance=exact("0 or 1."))
def xor(X):
    """XOR of each row. X: (rows, 2) of 0 and 1 -> (rows,)."""
    return torch.logical_xor(X[:, 0], X[:, 1]).double()


rows_asked(xor)
xor.mistake("OR", lambda X: X.max(axis=1),
    hint="One row is wrong: (1, 1). Which of your gates should be 0 there, is it, and does your last gate listen to "
    "it?")
xor.mistake("NAND", lambda X: 1 - X.min(axis=1),
    hint="One row is wrong: (0, 0). Which of your gates should be 0 there, is it, and does your last gate listen to "
    "it?")
xor.mistake("AND", lambda X: X.min(axis=1),
    hint="This is the table of AND. Print the two inputs of your last gate for each row: are they what OR and NAND "
    "say?")
xor.mistake("equality", lambda X: np.where(X[:, 0] == X[:, 1], 1, 0),
    hint="Every row is the opposite of the right one. Your function says whether x1 and x2 are equal.")
xor.mistake("always 1", lambda X: np.ones(len(X)),
    hint="Every row gives 1. Print what your first two gates say to (0, 0), and what the last one makes of it: should "
    "it need one of its inputs, or both?")
xor.mistake("always 0", lambda X: np.zeros(len(X)),
    hint="Every row gives 0. Print what your first two gates say to (0, 1). What does the last one make of it?")
xor.mistake("both outputs added", lambda X: X.max(axis=1) + 1 - X.min(axis=1),
    hint="You added what OR and NAND say: that gives 1 or 2. Which gate makes one decision of their outputs?")
xor.mistake("both inputs added", lambda X: X.sum(axis=1),
    hint="You added x1 and x2: for (1, 1) that gives 2, and a gate knows 0 and 1. Which three gates does XOR need?")
xor.mistake("one output subtracted", lambda X: X.max(axis=1) + X.min(axis=1) - 1,
    hint="You subtracted what NAND says from what OR says. Which gate makes one decision of their outputs?")
xor.mistake("NOR", lambda X: 1 - X.max(axis=1),
    hint="Only (0, 0) gives 1. Print what your first two gates say to this row. What should the last one make of it?")
xor.mistake("the last gate left out", lambda X: np.stack([X.max(axis=1), 1 - X.min(axis=1)], axis=1),
    lambda X: np.stack([1 - X.min(axis=1), X.max(axis=1)], axis=1),
    hint="Each row gives two outputs, those of your first two gates. Which gate makes one decision of them?")
xor.mistake(INPUTS_UNCHANGED,
    hint="x came back changed. Which line writes into an array that it was given: one of xor, or of a gate that it "
    "calls?")
