"""The line at which a neuron with two inputs changes its mind, drawn."""

from grader_utils.questions.logic_gates.truth_table import FIRST, ROWS, SECOND
from grader_utils.questions.vocabulary import Drawing, Line, drawn, figure, np, one_of


def _plus(number):
    return f"{'-' if number < 0 else '+'} {abs(number):.4g}"


def _line(w, b):
    """The line w1 x1 + w2 x2 + b = 0; w: two floats."""
    w1, w2 = w
    return Line(f"{w1:.4g} x1 {_plus(w2)} x2 {_plus(b)} = 0", a=w1, b=w2, c=-b)


@figure("plot_boundary")
def plot_boundary(w, b):
    """The decision boundary of a gate, w: (2,), as a figure: four inputs, the line, two half-planes."""
    w = w.tolist()
    return Drawing(lines=[_line(w, b)], points=ROWS, half_planes=(w, b), x_names=FIRST, y_names=SECOND)


@drawn
def _through_the_middle(rng, direction):
    """Draw w along `direction`, (2,), and b, so that the line crosses the square of the four inputs.

    It runs not far from (0, 0): with b's sign lost, it can still be seen on the other side.
    """
    w = rng.uniform(0.8, 2) * np.asarray(direction, dtype=float)
    return {"w": w, "b": float(-w @ rng.uniform(0.2, 0.35, 2))}


@drawn
def _slanted(rng, falls):
    """Draw a line that falls (weights of one sign) or rises, and not at 45 degrees, so that w1 and w2 differ."""
    angle = rng.choice([rng.uniform(0.25, 0.6), rng.uniform(0.97, 1.3)])
    w2 = np.sin(angle) if falls else -np.sin(angle)
    return _through_the_middle(one_of([-1, 1]) * np.array([np.cos(angle), w2]))(rng)


@drawn
def _whole_slanted(rng):
    sign = int(rng.choice([-1, 1]))
    return {"w": sign * np.array([3, -5]), "b": sign}


plot_boundary.part("w = [2, 1], b = -0.4", w=[2, 1], b=-0.4)
plot_boundary.part("w = [1, -3], b = 0.7", w=[1, -3], b=0.7)
plot_boundary.part("a vertical line: w = [1, 0], b = -0.25", w=[1, 0], b=-0.25)
plot_boundary.unseen("a falling line", _slanted(falls=True))
plot_boundary.unseen("a rising line", _slanted(falls=False))
plot_boundary.unseen("a vertical line", _through_the_middle(one_of([[-1, 0], [1, 0]])))
plot_boundary.unseen("a horizontal line", _through_the_middle(one_of([[0, -1], [0, 1]])))
plot_boundary.unseen("whole numbers", _whole_slanted())


def _drawn(w, b):
    """What a figure with this line shows, whatever its points and its colors are."""
    return Drawing(lines=[_line(w, b)])


plot_boundary.mistake("always AND", lambda: _drawn([1.0, 1.0], -1.5),
    hint="Your figure is the same for every gate. Where should it read the gate that it is given?")
plot_boundary.mistake("weights exchanged", lambda w, b: _drawn([w[1], w[0]], b),
    hint="Your line is the right one mirrored: x1 and x2 have changed places. Which weight belongs to which axis?")
plot_boundary.mistake("bias left out", lambda w: _drawn(w, 0),
    hint="Your line has the right direction and runs through (0, 0). What moves it away from there?")
plot_boundary.mistake("bias subtracted", lambda w, b: _drawn(w, -b),
    hint="Your line has the right direction and is off to the wrong side of (0, 0). Which sign does b have in z?")


def _solved_for_x2(w, b, slope):
    """Return what a figure shows whose shading is right, and whose line has `slope` times the right slope."""
    lines = [_line([w[0], slope * w[1]], b)] if w[1] else []  # nothing is drawn at infinity
    return Drawing(lines=lines, points=ROWS, half_planes=(w, b))


plot_boundary.mistake("a sign lost while solving for x2", lambda w, b: _solved_for_x2(w, b, slope=-1),
    hint="Your colors change in the right place, your line is elsewhere. Solve for x2 once more with pen and paper: "
    "what happens to the signs of the two terms that change sides?")
plot_boundary.mistake("divided by w2", lambda w, b: _solved_for_x2(w, b, slope=1),
    hint="Only the line with w2 = 0 is missing. Does your code divide by w2? The grid in the text does without.")
