"""Both gradients against each other, drawn."""

from grader_utils.questions.backpropagation_layers.gradients import nearly_equal
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, Drawing, Line, figure, whole


@figure("plot_gradient_check")
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
plot_gradient_check.unseen("a matrix that agrees", nearly_equal((3, 4), 1.0))
plot_gradient_check.unseen("a vector with an entry off", nearly_equal((5,), 1.5))
plot_gradient_check.unseen("three axes", nearly_equal((2, 3, 2), -1.0))
plot_gradient_check.unseen("whole numbers", numeric=whole(-9, 9, 4, 2), analytic=whole(-9, 9, 4, 2))
plot_gradient_check.unseen(INPUTS_UNCHANGED, nearly_equal((2, 4), 0.5))
plot_gradient_check.mistake("axes exchanged",
    lambda numeric, analytic: Drawing(
        lines=[Line("analytic = numeric", a=1, b=-1, c=0)],
        points=list(zip(analytic.ravel().tolist(), numeric.ravel().tolist(), strict=True))),
    hint="Your points are mirrored at the diagonal: x and y have changed places. Which of the two runs to the right?")
plot_gradient_check.mistake(INPUTS_UNCHANGED,
    hint="Your function changed one of the two gradients. Does the sort method of an array make a new one?")
