"""A layer as somebody noted it down, with a slip to find."""

from grader_utils.questions.mlp_weight_matrix.layers import ask_for_a_layer, linear
from grader_utils.questions.vocabulary import question, rounding


@question("layer_from_notes", tolerance=rounding("Each entry is one sum of up to 4 products and the bias.", terms=5))
def layer_from_notes(W, b, x):
    """A layer on one sample, which a page of notes got wrong. W: (n, m), b: (m,), x: (n,) -> (m,)."""
    return linear(x, W, b)


layer_from_notes.part("the author's test: x = [1, 1]", W=[[1, 2], [3, 4]], b=[0.5, -0.5], x=[1, 1])
layer_from_notes.part("x = [1, 0]", W=[[1, 2], [3, 4]], b=[0.5, -0.5], x=[1, 0])
layer_from_notes.part("two inputs, three neurons", W=[[1, 2, 3], [4, 5, 6]], b=[0.5, -0.5, 1.0], x=[1, -1])
ask_for_a_layer(layer_from_notes)
layer_from_notes.mistake("not mended yet", lambda W, b, x: (W * x).sum(axis=0) + b,
    hint="W * x lays x along the last axis of W, so x_j meets column j. Which input should weight W[i, j] meet?")
layer_from_notes.mistake("the other axis", lambda W, b, x: (W * x).sum(axis=1) + b,
    hint="The sum runs the other way now, and W * x is as it was. Does W[i, j] meet x_i, or x_j?")
layer_from_notes.mistake("W not transposed", lambda W, b, x: W @ x + b,
    hint="W @ x pairs x with the rows of W. Row i holds the weights of one input, not of one neuron.")
layer_from_notes.mistake("summed over the neurons", lambda W, b, x: (W.T * x).sum(axis=0) + b,
    hint="Every weight meets its own input now. Which axis should vanish in the sum, the n inputs or the m neurons?")
layer_from_notes.mistake("summed twice", lambda W, b, x: (W.T @ x).sum(axis=0) + b,
    hint="The m neurons were added up to one number. Is there a second sum behind `@`, or one without an axis?")
layer_from_notes.mistake("products not added up",
    lambda W, b, x: W.T * x + b, lambda W, b, x: W.T * x + b.reshape(-1, 1), lambda W, b, x: W * x.reshape(-1, 1) + b,
    hint="Every weight meets its own input now. What has to happen to the n products of a neuron?")
layer_from_notes.mistake("a column plus a row", lambda W, b, x: (W.T * x).sum(axis=1).reshape(-1, 1) + b,
    hint="Your sums stand in a column (m, 1) and b has shape (m,): together they fill a square (m, m). Which axis is "
    "one too many?")
layer_from_notes.mistake("one bias for each input", lambda W, b, x: W.T @ x + len(x) * b,
    hint="The products are mended. Each bias was added once for every input: is it there before the sum?")
layer_from_notes.mistake("bias left out", lambda W, x: W.T @ x,
    hint="The product is mended. Your result is off by b in every entry: what follows the product?")
layer_from_notes.mistake("averaged", lambda W, b, x: (W.T * x).mean(axis=1) + b,
    hint="Every weight meets its own input now. A neuron adds its products up: what does `mean` do besides?")
layer_from_notes.mistake("W reshaped, not transposed", lambda W, b, x: (W.reshape(W.shape[::-1]) * x).sum(axis=1) + b,
    lambda W, b, x: W.reshape(W.shape[::-1]) @ x + b,
    hint="reshape refills W row by row, and a neuron's weights end up in several rows. What turns columns into rows?")
