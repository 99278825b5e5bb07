"""What questions about truth tables share."""

from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, drawn, np, shuffled

FIRST, SECOND = r"x₁|x1|.*(first|1st|첫).*", r"x₂|x2|.*(second|2nd|둘|두).*"
"""How people call the two inputs on the axes of a plot, as regular expressions."""

ROWS = [[0, 0], [0, 1], [1, 0], [1, 1]]


def fires(z):
    """1 where z > 0, else 0, for mistakes. z: any shape -> the same shape."""
    return np.where(z > 0, 1, 0)


@drawn
def all_rows_and_more(rng):
    """All rows of the table and 12 more, shuffled: X (16, 2)."""
    rows = np.concatenate([ROWS, rng.integers(0, 2, (12, 2))])
    return {"X": rng.permutation(rows)}


def rows_asked(about):
    """Add the parts that ask for the rows of the table: as they are, in another order, and more of them."""
    about.part("the truth table", X=ROWS)
    about.unseen("the rows in another order", X=shuffled(ROWS))
    about.unseen("sixteen rows", all_rows_and_more())
    about.unseen("0.0 and 1.0 for 0 and 1", X=1.0 * shuffled(ROWS))
    about.unseen(INPUTS_UNCHANGED, X=shuffled(ROWS))
