"""Gradients for the questions that compare two."""

from grader_utils.questions.vocabulary import drawn


@drawn
def nearly_equal(rng, shape, off_by):
    """Two arrays that differ by at most 1e-8 of an entry's size, and by the factor `off_by` at one place."""
    numeric = rng.uniform(0.5, 2, shape) * rng.choice([-1, 1], shape)
    analytic = numeric * (1 + rng.uniform(-1e-8, 1e-8, shape))
    place = tuple(int(rng.integers(1, size)) for size in shape)
    numeric[place] = abs(numeric[place])
    analytic[place] = numeric[place] * off_by
    return {"numeric": numeric, "analytic": analytic}
