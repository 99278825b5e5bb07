"""A layer's forward pass for one sample."""

from grader_utils.questions.mlp_weight_matrix.layers import (
    GATES_B, GATES_W, ask_for_a_layer, linear, logistic, random_layer)
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, question, rounding


@question("layer_forward", tolerance=rounding("Each entry is one sum of up to 4 products and the bias.", terms=5))
def layer_forward(W, b, x):
    """A layer on one sample, before the activation. W: (n, m), b: (m,), x: (n,) -> (m,)."""
    return linear(x, W, b)


layer_forward.part("AND, OR and NAND on [0, 1]", W=GATES_W.tolist(), b=GATES_B.tolist(), x=[0, 1])
layer_forward.part("three inputs, two neurons", W=[[1, 4], [2, 5], [3, 6]], b=[0.5, -0.5], x=[1, 0, -1])
layer_forward.part("two inputs, two neurons", W=[[1, 2], [3, 4]], b=[0.5, -0.5], x=[1, -1])
layer_forward.part(INPUTS_UNCHANGED, W=[[1.0, 2.0], [3.0, 4.0]], b=[0.5, -0.5], x=[2.0, 1.0])
ask_for_a_layer(layer_forward)
layer_forward.unseen("one input", random_layer(1, 4))
layer_forward.mistake("W not transposed", lambda W, b, x: W @ x + b,
    hint="W @ x pairs x with the rows of W. Which axis of W, shape (n, m), has the length of x, shape (n,)?")
layer_forward.mistake("bias left out", lambda W, x: W.T @ x,
    hint="Your result is off by b in every entry. What follows the product?")
layer_forward.mistake("bias subtracted", lambda W, b, x: W.T @ x - b,
    hint="Your result is off by 2b in every entry. Which sign does b have?")
layer_forward.mistake("bias added to the weights", lambda W, b, x: (W + b).T @ x,
    hint="You add b to the weights, before the product. How often is a neuron's bias added then, and to what?")
layer_forward.mistake("elementwise product", lambda W, b, x: W.T * x + b,
    hint="W.T * x multiplies entry by entry and adds up nothing. Which sign stands for the product of matrices?")
layer_forward.mistake("elementwise product with W", lambda W, b, x: W * x + b,
    hint="`*` multiplies entry by entry and adds up nothing. Which sign stands for the product of matrices?")
layer_forward.mistake("sum along the wrong axis", lambda W, b, x: (W.T * x).sum(axis=0) + b,
    hint="W.T * x has shape (m, n). Along which of the two axes does one neuron's sum run?")
layer_forward.mistake("a column plus a row", lambda W, b, x: W.T @ x.reshape(-1, 1) + b,
    hint="Your product has shape (m, 1) and b has shape (m,): together they fill a square (m, m). Does x need a second "
    "axis?")
layer_forward.mistake("a column", lambda W, b, x: W.T @ x.reshape(-1, 1) + b.reshape(-1, 1),
    hint="Your result has shape (m, 1). Does x, shape (n,), need a second axis?")
layer_forward.mistake("all biases in every neuron", lambda W, b, x: W.T @ x + b.sum(),
    hint="The sum of all biases reached every neuron. Which bias belongs to neuron j?")
layer_forward.mistake("one bias for each input", lambda W, b, x: W.T @ x + len(x) * b,
    hint="With one input you are right; with n inputs each bias was added n times. Does it stand inside a loop or a "
    "sum over the inputs?")
layer_forward.mistake("the last input left out", lambda W, b, x: W[:-1].T @ x[:-1] + b,
    hint="The last input is missing from every sum. At which index does your loop end?")
layer_forward.mistake("the first input left out", lambda W, b, x: W[1:].T @ x[1:] + b,
    hint="The first input is missing from every sum. At which index does your loop begin?")
layer_forward.mistake("the first neuron only", lambda W, b, x: W[:, 0] @ x + b[0],
    hint="Your result is the first neuron's number. A layer gives one number for each column of W.")
layer_forward.mistake("the activation as well", lambda W, b, x: logistic(W.T @ x + b),
    hint="Your numbers all lie between 0 and 1: the sigmoid was there already. Only the affine values are asked for.")
for _dtype in (lambda W, x: (W.T @ x).dtype, lambda W, x: W.dtype, lambda W, x: x.dtype):
    layer_forward.mistake("fractions cut off", lambda W, b, x, dtype=_dtype: (W.T @ x + b).astype(dtype(W, x)),
        hint="Only whole numbers come out when whole numbers go in. Where does your result get its dtype from?")
layer_forward.mistake("W reshaped, not transposed", lambda W, b, x: W.reshape(W.shape[::-1]) @ x + b,
    hint="reshape refills W row by row, and a neuron's weights end up in several rows. What turns columns into rows?")
layer_forward.mistake("all neurons added up", lambda W, b, x: (W.T @ x).sum() + b,
    hint="The products of all neurons were added up to one number. Along which axis does one neuron's sum run?")
layer_forward.mistake("the mean of all biases in every neuron", lambda W, b, x: W.T @ x + b.mean(),
    hint="Every neuron got the mean of all biases. Which bias belongs to neuron j?")
