"""A layer's forward pass for a batch."""

from grader_utils.questions.logic_gates.truth_table import ROWS
from grader_utils.questions.mlp_weight_matrix.layers import (
    B_IN_PLACE, B_IN_PLACE_HINT, GATES_B, GATES_W, linear, logistic)
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, drawn, normal, np, question, rounding, together, uniform, whole)


@question("layer_forward_batch", tolerance=rounding("Each entry is one sum of up to 4 products and the bias.", terms=5))
def layer_forward_batch(W, b, X):
    """A layer on a batch, before the activation. W: (n, m), b: (m,), X: (N, n) -> (N, m)."""
    return linear(X, W, b)


def _layer_and_batch(N, n, m):
    return together(W=normal(n, m), b=normal(m) + 2, X=normal(N, n))


@drawn
def _two_equal_samples(rng):
    layer = _layer_and_batch(4, 3, 2)(rng)
    layer["X"][3] = layer["X"][1]
    return layer


layer_forward_batch.part("AND, OR and NAND on all four rows", W=GATES_W.tolist(), b=GATES_B.tolist(), X=ROWS)
layer_forward_batch.part("a batch of one", W=[[1, 4], [2, 5], [3, 6]], b=[0.5, -0.5], X=[[1, 0, -1]])
layer_forward_batch.part("two samples, two inputs, two neurons", W=[[1, 2], [3, 4]], b=[0.5, -0.5], X=[[1, 0], [2, -1]])
layer_forward_batch.unseen("no two sizes equal", _layer_and_batch(5, 4, 3))
layer_forward_batch.unseen("a batch of one", _layer_and_batch(1, 3, 2))
layer_forward_batch.unseen("as many samples as neurons", _layer_and_batch(3, 2, 3))
layer_forward_batch.unseen("two equal samples", _two_equal_samples())
layer_forward_batch.unseen("all sizes equal", _layer_and_batch(3, 3, 3))
layer_forward_batch.unseen("one neuron", _layer_and_batch(4, 3, 1))
layer_forward_batch.unseen("whole numbers, and fractions in b", W=whole(1, 6, 2, 3), b=uniform(0.2, 0.8, 3) + 1,
    X=whole(1, 6, 4, 2))
layer_forward_batch.unseen("whole weights, fractions in X", W=whole(1, 6, 3, 2), b=normal(2) + 2,
    X=uniform(0.2, 0.8, 4, 3))
layer_forward_batch.unseen("fractions in W, whole numbers in X", W=normal(2, 4), b=normal(4) + 2, X=whole(2, 6, 3, 2))
layer_forward_batch.unseen(INPUTS_UNCHANGED, _layer_and_batch(4, 2, 3))


def _added_into(rows):
    """The bias, added in place to those rows of X @ W."""

    def formula(W, b, X):
        Z = X @ W
        Z[rows] += b
        return Z

    return formula


layer_forward_batch.mistake("W not transposed, as for one sample", lambda W, b, X: W.T @ X + b,
    hint="W.T has shape (m, n) and X has shape (N, n): the inner sizes are n and N. Which product has n twice inside?")
layer_forward_batch.mistake("X times W transposed", lambda W, b, X: X @ W.T + b,
    hint="X has shape (N, n) and W.T has shape (m, n): the inner sizes are n and m. Does W need to be turned?")
layer_forward_batch.mistake("W before X", lambda W, b, X: W @ X + b,
    hint="W @ X pairs the rows of W with the columns of X. A row of X is a sample: on which side of W does X stand?")
layer_forward_batch.mistake("one column a sample", lambda W, b, X: W.T @ X.T + b.reshape(-1, 1),
    hint="Your result has shape (m, N), one column a sample. X has one row a sample, and so should the result.")
layer_forward_batch.mistake("one column a sample, b as a row", lambda W, b, X: W.T @ X.T + b,
    hint="W.T @ X.T has shape (m, N), one column a sample, so b, shape (m,), does not fit. Which order has the samples "
    "as rows?")
layer_forward_batch.mistake("bias left out", lambda W, X: X @ W,
    hint="Your result is off by b in every row. What follows the product?")
layer_forward_batch.mistake("bias subtracted", lambda W, b, X: X @ W - b,
    hint="Your result is off by 2b in every row. Which sign does b have?")
layer_forward_batch.mistake("one bias a sample", lambda W, b, X: X @ W + b.reshape(-1, 1),
    hint="b as a column gives one bias to each sample. Which axis of the result counts the neurons?")
layer_forward_batch.mistake("the first sample only", lambda W, b, X: X[0] @ W + b,
    hint="Your result is the first sample's row. What about the other N - 1?")
layer_forward_batch.mistake("bias added to the weights", lambda W, b, X: X @ (W + b),
    hint="You add b to the weights, before the product. How often is a neuron's bias added then, and to what?")
layer_forward_batch.mistake("summed over the batch", lambda W, b, X: (X @ W + b).sum(axis=0),
    lambda W, b, X: X.sum(axis=0) @ W + b,
    hint="The batch axis is gone: the samples were added up. Each sample should keep a row of its own.")
layer_forward_batch.mistake("elementwise product", lambda W, b, X: X * W + b,
    hint="`*` pairs entries in the same place. Which sign pairs every row of X with every column of W?")
layer_forward_batch.mistake("fractions added to whole numbers in place", _added_into(slice(None)),
    hint="For whole numbers X @ W is an array of whole numbers, and += cannot write fractions into it. What makes a "
    "new array?")
for _dtype in (lambda W, X: (X @ W).dtype, lambda W, X: W.dtype, lambda W, X: X.dtype):
    layer_forward_batch.mistake("fractions cut off", lambda W, b, X, dtype=_dtype: (X @ W + b).astype(dtype(W, X)),
        hint="Only whole numbers come out when whole numbers go in. Where does your result get its dtype from?")
layer_forward_batch.mistake("the activation as well", lambda W, b, X: logistic(X @ W + b),
    hint="Your numbers all lie between 0 and 1: the sigmoid was there already. Only the affine values are asked for.")

layer_forward_batch.mistake("the batch added into b", B_IN_PLACE, hint=B_IN_PLACE_HINT)
layer_forward_batch.mistake("bias in the first row only", _added_into(0),
    hint="The first sample has its bias, the others have none. Which rows of the result does b belong to?")
layer_forward_batch.mistake("the bias once for each sample", lambda W, b, X: X @ W + len(X) * b,
    hint="With one sample you are right; with N samples each row has N times b. Does b stand inside a loop over the "
    "samples?")
layer_forward_batch.mistake("bias added before the product", lambda W, b, X: (X + b) @ W,
    hint="You add b to X, before the product. b has one entry for each neuron: which array has one column for each?")
layer_forward_batch.mistake("W reshaped, not transposed", lambda W, b, X: X @ W.reshape(W.shape[::-1]).T + b,
    lambda W, b, X: X @ W.reshape(W.shape[::-1]) + b,
    hint="reshape refills W row by row, and a neuron's weights end up in several columns. Does W need to be turned?")
layer_forward_batch.mistake("all biases in every neuron", lambda W, b, X: X @ W + b.sum(),
    hint="The sum of all biases reached every neuron. Which bias belongs to neuron j?")
layer_forward_batch.mistake("samples paired with biases",
    lambda W, b, X: np.array([x @ W + bias for x, bias in zip(X, b, strict=False)]),
    hint="You pair samples with biases: the first sample gets b[0] in all its neurons, and zip ends with the shorter "
    "one. What does b have one entry for?")
