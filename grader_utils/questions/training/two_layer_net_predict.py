"""The scores of a network of two layers."""

from grader_utils.questions.training.network import hidden_values, log_softmax, logits, softmax, torch_scores
from grader_utils.questions.training.tasks import random_network
from grader_utils.questions.usual_errors import WEIGHTS_TRANSPOSED
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, drawn, fails, init_never_runs, normal, np, question, rounding, whole)


@drawn
def _scored(rng, inputs, hidden, outputs, x):
    """A network and x, such that some of its scores are negative and some are positive."""
    network = random_network(inputs, hidden, outputs)(rng)
    network["b2"] -= logits(**network, x=x).mean()
    return network | {"x": x}


_SMALL = {
    "W1": [[1.0, -1.0, 0.0], [0.0, 1.0, -1.0]],
    "b1": [0.0, 0.0, 1.0],
    "W2": [[1.0, 0.0], [2.0, -1.0], [5.0, 4.0]],
    "b2": [0.5, 0.0],
}


@question("two_layer_net_predict",
    tolerance=rounding("Two layers: sums of up to 60 products and a bias.", terms=61, steps=2))
def two_layer_net_predict(W1, b1, W2, b2, x):
    """The logits of a batch. x: (N, in) -> (N, out)."""
    return torch_scores({"W1": W1, "b1": b1, "W2": W2, "b2": b2}, x)


two_layer_net_predict.part("one sample, as in the table", **_SMALL, x=[[1.0, 2.0]])
two_layer_net_predict.part("three samples", **_SMALL, x=[[1.0, 2.0], [-1.0, 0.5], [0.5, -1.5]])
two_layer_net_predict.part("leaves its input alone", **_SMALL, x=[[1.0, 3.0], [-0.5, -1.0]], requires=INPUTS_UNCHANGED)
two_layer_net_predict.unseen("no two sizes equal", _scored(3, 6, 2, normal(5, 3)))
two_layer_net_predict.unseen("a batch of one", _scored(4, 20, 3, normal(1, 4)))
two_layer_net_predict.unseen("whole numbers", _scored(3, 8, 4, whole(-4, 5, 6, 3)))
two_layer_net_predict.unseen("many hidden neurons", _scored(2, 60, 3, normal(4, 2)))
two_layer_net_predict.unseen("leaves its input alone", _scored(2, 6, 5, normal(4, 2)), requires=INPUTS_UNCHANGED)
two_layer_net_predict.mistake("probabilities returned", lambda W1, b1, W2, b2, x: softmax(logits(W1, b1, W2, b2, x)),
    hint="Each row of your result adds up to 1: these are probabilities. The loss layer makes them from the scores.")
two_layer_net_predict.mistake("classes returned", lambda W1, b1, W2, b2, x: logits(W1, b1, W2, b2, x).argmax(axis=1),
    hint="Your result is the class of each sample, shape (N,). The scores have shape (N, out).")
two_layer_net_predict.mistake("no activation", lambda W1, b1, W2, b2, x: (x @ W1 + b1) @ W2 + b2,
    hint="Your two affine layers follow each other directly. Which layer stands between them?")
two_layer_net_predict.mistake("activation at the end, too",
    lambda W1, b1, W2, b2, x: np.maximum(logits(W1, b1, W2, b2, x), 0),
    hint="None of your scores is negative. After which layer does ReLU belong, and after which does it not?")
two_layer_net_predict.mistake("activation at the end only",
    lambda W1, b1, W2, b2, x: np.maximum((x @ W1 + b1) @ W2 + b2, 0),
    hint="ReLU acts on your scores, and nothing acts on the hidden values. What is the order of the layers?")
two_layer_net_predict.mistake("the first layer only", hidden_values,
    hint="Your result has shape (N, hidden): these are the hidden values. Which layer is still to come?")
for _name, _passes, _activation in (
    ("another activation", "pass a sigmoid", lambda z: 1 / (1 + np.exp(-z))),
    ("tanh", "pass tanh", np.tanh),
    ("magnitudes", "lost their sign", np.abs),
    ("leaky ReLU", "are scaled by 0.01 where they are negative", lambda z: np.where(z > 0, z, 0.01 * z)),
):
    two_layer_net_predict.mistake(_name,
        lambda W1, b1, W2, b2, x, activation=_activation: activation(x @ W1 + b1) @ W2 + b2,
        hint=f"Your hidden values {_passes}. Which activation does this network use?")
two_layer_net_predict.mistake("activation before the first layer",
    lambda W1, b1, W2, b2, x: (np.maximum(x, 0) @ W1 + b1) @ W2 + b2,
    hint="ReLU acts on x, and nothing acts on the hidden values. What is the order of the layers?")
two_layer_net_predict.mistake("biases left out", lambda W1, W2, x: np.maximum(x @ W1, 0) @ W2,
    hint="You would get these scores if b1 and b2 were 0. Where does each layer add its bias, shape (out,)?")
two_layer_net_predict.mistake("b1 left out", lambda W1, W2, b2, x: np.maximum(x @ W1, 0) @ W2 + b2,
    hint="You would get these scores if b1 were 0. Where does the first layer add its bias?")
two_layer_net_predict.mistake("b2 left out", lambda W1, b1, W2, x: np.maximum(x @ W1 + b1, 0) @ W2,
    hint="You would get these scores if b2 were 0. Where does the second layer add its bias?")
two_layer_net_predict.mistake("logarithms of probabilities",
    lambda W1, b1, W2, b2, x: log_softmax(logits(W1, b1, W2, b2, x)),
    hint="These are logarithms of probabilities. Scores are what the second affine layer gives: softmax belongs to the "
    "loss.")


def _with_copies(first, second):
    """The scores of a network of which one layer or both kept copies of what `__init__` drew, as the text says."""

    def formula(W1, b1, W2, b2, x):
        rng = np.random.default_rng(0)
        drawn1, drawn2 = (rng.normal(scale=np.sqrt(2 / len(W)), size=W.shape) for W in (W1, W2))
        W1, b1 = (drawn1, 0 * b1) if first else (W1, b1)
        W2, b2 = (drawn2, 0 * b2) if second else (W2, b2)
        return logits(W1, b1, W2, b2, x)

    return formula


for first, second in ((True, True), (True, False), (False, True)):
    two_layer_net_predict.mistake("copies in the layers", _with_copies(first, second),
        hint="Your scores come from numbers that the network started with. Others were written into the arrays of "
        "`params` since: does each layer hold the same array, or a copy?")
two_layer_net_predict.mistake("weights transposed", fails(ValueError, WEIGHTS_TRANSPOSED),
    hint="Your W1 cannot take an array of shape (inputs, hidden). Which size does rng.normal get first?")
init_never_runs(two_layer_net_predict)
