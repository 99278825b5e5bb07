"""One neuron with ReLU, by torch's layer."""

from grader_utils.questions.mlp_weight_matrix.layers import logistic, nn_linear
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, drawn, np, question, rounding, shuffled, torch, uniform, whole)


@question("relu_neuron",
    tolerance=rounding("Each entry is one sum of up to 4 products and the bias, then ReLU.", terms=5))
def relu_neuron(x, w, b):
    """One neuron with ReLU on a batch, by nn.Linear. x: (N, n), w: (n, 1), b: (1,) -> (N, 1)."""
    return torch.relu(nn_linear(w, b)(x))


@drawn
def _on_both_sides(rng, n, b, weighed=(-2.0, -0.5, 0.5, 2.0, 3.0)):
    """Draw a batch with w.x near each of `weighed`: of the sums with and without b some are above 0, some below."""
    w = rng.uniform(0.5, 1.5, (n, 1)) * rng.choice([-1, 1], (n, 1))
    x = rng.normal(size=(len(weighed), n))
    wanted = np.reshape(rng.permutation(weighed), (-1, 1)) + rng.uniform(-0.2, 0.2, (len(weighed), 1))
    return {"x": x + (wanted - x @ w) * w.T / (w**2).sum(), "w": w, "b": np.array([b])}


relu_neuron.part("three samples, two inputs", x=[[1.0, 2.0], [-1.0, 0.5], [0.2, 0.1]], w=[[1.0], [0.5]], b=[-0.5])
relu_neuron.part("a batch of one", x=[[1.0, -2.0, 0.5]], w=[[2.0], [0.5], [1.0]], b=[0.25])
relu_neuron.unseen("five samples, three inputs", _on_both_sides(3, -0.9))
relu_neuron.unseen("a positive bias", _on_both_sides(4, 0.9))
relu_neuron.unseen("one input", _on_both_sides(1, -0.9))
relu_neuron.unseen("a batch of one, below 0", _on_both_sides(3, 0.9, weighed=(-2.0,)))
relu_neuron.unseen("a batch of one, above 0", _on_both_sides(2, -0.9, weighed=(2.0,)))
relu_neuron.unseen("whole numbers", x=shuffled([[1, 3], [-2, 1], [2, -4], [0, 5]]), w=[[2], [-1]], b=[1])
relu_neuron.unseen("whole numbers, and a fraction in b", x=shuffled([[1, 3], [-2, 1], [2, -4], [0, 5]]), w=[[2], [-1]],
    b=uniform(0.2, 0.8, 1))
relu_neuron.unseen("whole weights, fractions in x", x=uniform(0.2, 0.8, 4, 3), w=whole(1, 5, 3, 1), b=[-2])
relu_neuron.unseen(INPUTS_UNCHANGED, _on_both_sides(3, 0.9))


def _leaky(z, slope):
    return np.where(z > 0, z, slope * z)


def _positive(z):
    return z[z > 0]


relu_neuron.mistake("no ReLU", lambda x, w, b: x @ w + b,
    hint="Some of your outputs are negative. What does ReLU make of those?")
relu_neuron.mistake("ReLU before the bias", lambda x, w, b: np.maximum(x @ w, 0) + b,
    hint="The bias came after ReLU. What has to be complete before the activation?")
relu_neuron.mistake("bias left out", lambda x, w: np.maximum(x @ w, 0),
    hint="Your result is the ReLU of x @ w. Who else has a say before the activation?")
relu_neuron.mistake("bias subtracted", lambda x, w, b: np.maximum(x @ w - b, 0),
    hint="Your affine values are off by 2b. Which sign does b have?")
relu_neuron.mistake("the batch as one axis", lambda x, w, b: np.maximum(x @ w + b, 0).ravel(),
    hint="Your result has shape (N,). nn.Linear(n, 1) keeps an axis for its one neuron: shape (N, 1).")
relu_neuron.mistake("minimum for maximum", lambda x, w, b: np.minimum(x @ w + b, 0),
    hint="What is positive became 0, and what is negative stayed. Which of two numbers does np.minimum keep?")
relu_neuron.mistake("sigmoid for ReLU", lambda x, w, b: logistic(x @ w + b),
    hint="Your outputs lie between 0 and 1: this is the sigmoid. ReLU lets what is positive pass as it is.")
relu_neuron.mistake("absolute value", lambda x, w, b: np.abs(x @ w + b),
    hint="Negative values became positive. What does ReLU make of them?")
for _slope in (0.01, 0.1, 0.2):
    relu_neuron.mistake("leaky ReLU", lambda x, w, b, slope=_slope: _leaky(x @ w + b, slope),
        hint="What is negative became smaller, and stayed negative: this is leaky ReLU. What does ReLU make of it?")
relu_neuron.mistake("ReLU's derivative", lambda x, w, b: (x @ w + b > 0) * 1.0,
    hint="You give 0 or 1. That is ReLU's derivative; what is its value where z is positive?")
relu_neuron.mistake("negative samples left out",
    lambda x, w, b: _positive(x @ w + b).reshape(-1, 1), lambda x, w, b: _positive(x @ w + b),
    hint="Samples below 0 are missing from your result. Every sample keeps its row: which number does ReLU put there?")
relu_neuron.mistake("ReLU of the input", lambda x, w, b: np.maximum(x, 0) @ w + b,
    hint="ReLU was applied to x. It belongs behind the affine value.")
relu_neuron.mistake("Python's max", lambda x, w, b: max(0, x @ w + b),
    hint="Python's max asks one question about a whole array. Which NumPy function asks each entry?")
relu_neuron.mistake("the largest of the batch", lambda x, w, b: np.max(x @ w + b, 0),
    lambda x, w, b: (x @ w + b).max(0),
    hint="np.max(z, 0) is the largest entry along axis 0. np.maximum compares each entry with a number.")
relu_neuron.mistake("w transposed", lambda x, w, b: np.maximum(x @ w.T + b, 0),
    hint="x has shape (N, n) and w has shape (n, 1). Are the inner sizes equal as they stand?")
relu_neuron.mistake("handed over in another order", lambda x, w, b: np.maximum(b @ x + w, 0),
    hint="layer_forward_batch(W, b, X) takes the weights first and the batch last. In which order does yours get them?")
relu_neuron.mistake("elementwise product", lambda x, w, b: np.maximum(x * w.T + b, 0),
    hint="Your result has one entry for each input, shape (N, n). Which sign adds up over the n inputs of a sample?")
relu_neuron.mistake("bias twice", lambda x, w, b: np.maximum(x @ w + 2 * b, 0),
    hint="b counts twice in your affine values. Which two lines add it?")
relu_neuron.mistake("ReLU of every product", lambda x, w, b: np.maximum(x * w.T, 0).sum(axis=1, keepdims=True) + b,
    hint="Each product went through a ReLU of its own. What is complete before the one ReLU of the neuron?")
