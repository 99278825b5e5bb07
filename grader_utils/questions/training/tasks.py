"""Networks and samples, drawn at random: values of order 1, no two sizes equal, no bias zero."""

from grader_utils.questions.training.network import logits
from grader_utils.questions.vocabulary import drawn, normal, together


def random_network(inputs=3, hidden=5, outputs=4):
    """W1: (inputs, hidden), b1: (hidden,), W2: (hidden, outputs), b2: (outputs,)."""
    return together(W1=normal(inputs, hidden), b1=normal(hidden), W2=normal(hidden, outputs), b2=normal(outputs))


def random_samples(rng, network, rows, right):
    """Return x (rows, in) and t (rows,) of which the network gets `right` right, and the others wrong."""
    x = rng.normal(size=(rows, len(network["W1"])))
    classes = len(network["b2"])
    t = logits(**network, x=x).argmax(axis=1)
    t[right:] = (t[right:] + rng.integers(1, classes, size=rows - right)) % classes
    order = rng.permutation(rows)
    return {"x": x[order], "t": t[order]}


@drawn
def random_task(rng, rows=7, right=4, **sizes):
    """A random network with samples of which it gets `right` right. x: (rows, in), t: (rows,)."""
    network = random_network(**sizes)(rng)
    return network | random_samples(rng, network, rows, right)
