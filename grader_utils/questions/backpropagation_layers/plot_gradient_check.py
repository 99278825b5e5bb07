"""Both gradients against each other, drawn."""

from grader_utils.questions.backpropagation_layers.gradients import nearly_equal
from grader_utils.questions.expected import Drawing, Line
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import judged


@question(
    "plot_gradient_check",
    tolerance=judged("What a person sees counts: see [how figures are judged](figures.md)."),
)
def plot_gradient_check(numeric, analytic):
    """A point (numeric, analytic) for each entry, and the line where both are equal. One shape, any -> Figure."""
    return Drawing(
        lines=[Line("analytic = numeric", a=1, b=-1, c=0)],
        points=list(zip(numeric.ravel().tolist(), analytic.ravel().tolist(), strict=True)),
        x_names=r".*(numeric|수치).*",
        y_names=r".*(analytic|backprop|해석|역전파).*",
        more_points=0,
    )


plot_gradient_check.part("one entry off: 4 and 5", numeric=[[1.0, 2.0], [3.0, 4.0]], analytic=[[1.0, 2.0], [3.0, 5.0]])
plot_gradient_check.part("a vector", numeric=[0.5, -1.0, 2.0], analytic=[0.5, -1.0, -2.0])
plot_gradient_check.unseen("a matrix that agrees", lambda rng: nearly_equal(rng, (3, 4), 1.0))
plot_gradient_check.unseen("a vector with an entry off", lambda rng: nearly_equal(rng, (5,), 1.5))
plot_gradient_check.unseen("three axes", lambda rng: nearly_equal(rng, (2, 3, 2), -1.0))
plot_gradient_check.unseen(
    "whole numbers",
    lambda rng: {"numeric": rng.integers(-9, 9, (4, 2)), "analytic": rng.integers(-9, 9, (4, 2))},
)
plot_gradient_check.unseen(
    "leaves its inputs alone", lambda rng: nearly_equal(rng, (2, 4), 0.5), requires=INPUTS_UNCHANGED
)
plot_gradient_check.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed one of the two gradients. Does the sort method of an array make a new one?",
)
