"""The lines of all neurons of a layer, drawn."""

from grader_utils.messages import to_say
from grader_utils.questions.logic_gates.truth_table import FIRST, ROWS, SECOND
from grader_utils.questions.vocabulary import Drawing, Line, drawn, figure, np

_NAME, _SHORT = to_say("w·x + b = 0 for neuron {number}: {equation}"), to_say("neuron {number}")


@figure("plot_layer")
def plot_layer(W, b):
    """A layer of neurons with two inputs, W (2, m), b (m,), as a figure: one line a neuron, the four inputs."""
    return Drawing(lines=_lines(W.T.tolist(), b.tolist()), points=ROWS, legend=True, x_names=FIRST, y_names=SECOND)


def _lines(neurons, biases):
    """The line w.x + b = 0 of each neuron. neurons: m pairs, biases: m numbers."""
    return [_line(number, *one) for number, one in enumerate(zip(neurons, biases, strict=False))]


def _line(number, w, b):
    written = {"number": str(number), "equation": f"{w[0]:.3g} x1 {w[1]:+.3g} x2 {b:+.3g} = 0"}
    return Line(_NAME, a=w[0], b=w[1], c=-b, short=_SHORT, put_in=written)


@drawn
def _layer_in_sight(rng, m):
    """Draw m lines that cross the picture near its middle, neither steep nor alike."""
    angles = rng.permutation(np.linspace(0.35, 2.6, m)) + rng.uniform(-0.15, 0.15, m)
    lengths = rng.uniform(0.8, 2, m) * rng.choice([-1, 1], m)
    W = lengths * np.stack([np.cos(angles), np.sin(angles)])  # (2, m)
    return {"W": W, "b": -np.einsum("ij,ij->j", W, rng.uniform(0.25, 0.75, (2, m)))}


plot_layer.part("three neurons", W=[[0.5, -0.5, 1.0], [0.5, -0.5, -2.0]], b=[-0.2, 0.7, 0.6])
plot_layer.part("one neuron", W=[[2.0], [1.0]], b=[-1.4])
plot_layer.unseen("three neurons", _layer_in_sight(3))
plot_layer.unseen("as many neurons as inputs", _layer_in_sight(2))
plot_layer.unseen("four neurons", _layer_in_sight(4))
plot_layer.unseen("one neuron", _layer_in_sight(1))


def _drawn(neurons, biases):
    """What a figure with these lines shows, whatever its points are."""
    return Drawing(lines=_lines(neurons, biases))


plot_layer.mistake("rows taken for neurons", lambda W, b: _drawn([W[j] for j in range(len(b))], b),
    hint="You read neuron j from row j of W. Row i belongs to input i: where does W keep a neuron?")
plot_layer.mistake("rows taken for neurons, as many as there are",
    lambda W, b: _drawn([(row[0], row[1]) for row in W], b),
    hint="A loop over W gives its rows, and row i belongs to input i. Where does W keep a neuron?")
plot_layer.mistake("the first neuron only", lambda W, b: _drawn(W.T[:1], b),
    hint="Your figure shows neuron 1 alone. Does your `return` stand inside the loop?")
plot_layer.mistake("the sign of the bias", lambda W, b: _drawn(W.T, -b),
    hint="Your lines have the right slope and lie on the wrong side. When b moves over the equals sign, what changes?")
plot_layer.mistake("the sign of the slope", lambda W, b: _drawn([(-w1, w2) for w1, w2 in W.T], b),
    hint="Your lines lean the wrong way. Solve w1 x1 + w2 x2 + b = 0 for x2 once more: which signs change?")
plot_layer.mistake("the minus sign forgotten", lambda W, b: _drawn([(-w1, w2) for w1, w2 in W.T], -b),
    hint="Your lines are upside down. When w1 x1 + b moves over the equals sign, what changes?")
plot_layer.mistake("bias left out", lambda W, b: _drawn(W.T, 0 * b),
    hint="All your lines run through (0, 0). What moves a line away from there?")
plot_layer.mistake("x1 and x2 exchanged", lambda W, b: _drawn(W.T[:, ::-1], b),
    hint="Your lines are mirrored: x1 and x2 have changed places. Which weight stands below the fraction line?")
plot_layer.mistake("the bias not divided", lambda W, b: _drawn(W.T, b * W[1]),
    hint="Your lines have the right slope and the wrong height. What exactly is divided by w2?")
