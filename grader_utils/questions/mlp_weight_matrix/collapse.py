"""Two layers without an activation between them, as one."""

from grader_utils.questions.mlp_weight_matrix.layers import linear
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, normal, question, rounding, together, torch, uniform, whole)


@question("collapse",
    tolerance=rounding("One sum of up to 4 products and the bias, of terms of about 2.", terms=5, size=2))
def collapse(W1, b1, W2, b2):
    """Two layers without activation as one. W1 (n, m), b1 (m,), W2 (m, k), b2 (k,) -> W (n, k), b (k,)."""

    def both(rows):
        return linear(linear(rows, W1, b1), W2, b2)

    b = both(torch.zeros(W1.shape[0], dtype=W1.dtype))
    return both(torch.eye(W1.shape[0], dtype=W1.dtype)) - b, b  # what each input alone adds to b


def _two_layers(n, m, k):
    return together(W1=normal(n, m), b1=normal(m) + 1, W2=normal(m, k), b2=normal(k) + 1)


collapse.part("2 inputs, 3 neurons, 1 neuron", W1=[[1, 2, 3], [4, 5, 6]], b1=[1.0, -1.0, 2.0], W2=[[1], [0], [-1]],
    b2=[0.5])
collapse.part("all sizes equal", W1=[[1, 2], [3, 4]], b1=[1.0, -1.0], W2=[[0, 1], [2, 1]], b2=[0.5, -0.5])
collapse.unseen("no two sizes equal", _two_layers(4, 3, 2))
collapse.unseen("all sizes equal", _two_layers(3, 3, 3))
collapse.unseen("one neuron in the middle", _two_layers(3, 1, 2))
collapse.unseen("one output", _two_layers(2, 4, 1))
collapse.unseen("whole numbers", W1=whole(1, 5, 2, 3), b1=whole(1, 5, 3), W2=whole(-4, 0, 3, 4), b2=whole(1, 5, 4))
collapse.unseen("whole weights, fractions in the biases", W1=whole(1, 5, 3, 2), b1=uniform(0.2, 0.8, 2),
    W2=whole(1, 5, 2, 4), b2=uniform(0.2, 0.8, 4))
collapse.unseen("whole numbers in the first layer only", _two_layers(3, 4, 2), W1=whole(1, 5, 3, 4), b1=whole(1, 5, 4))
collapse.unseen("whole numbers in the second layer only", _two_layers(2, 4, 3), W2=whole(1, 5, 4, 3), b2=whole(1, 5, 3))
collapse.unseen(INPUTS_UNCHANGED, _two_layers(2, 3, 4))
collapse.mistake("the second bias alone", lambda W1, W2, b2: (W1 @ W2, b2),
    hint="W is right. With x = 0, what comes out of the first layer, and what does the second layer do to it?")
collapse.mistake("biases added up", lambda W1, b1, W2, b2: (W1 @ W2, b1 + b2),
    hint="W is right. b1 has one entry for each neuron in the middle: what happens to it on its way through layer 2?")
collapse.mistake("the first bias alone", lambda W1, b1, W2: (W1 @ W2, b1 @ W2),
    hint="W is right. b1 went through the second layer: what does that layer add at its end?")
collapse.mistake("biases multiplied", lambda W1, b1, W2, b2: (W1 @ W2, b1 * b2),
    hint="W is right. Write out (X W1 + b1) W2 + b2 and collect all that does not contain X.")
collapse.mistake("W2 not transposed", lambda W1, b1, W2, b2: (W1 @ W2, W2 @ b1 + b2),
    hint="W is right. b1 is a row that meets the columns of W2. On which side of W2 does it stand?")
collapse.mistake("the order turned", lambda W1, b1, W2, b2: (W2 @ W1, b1 @ W2 + b2),
    hint="W1 has shape (n, m) and W2 has shape (m, k). Which order lets X, shape (N, n), meet W1 first?")
collapse.mistake("the order and the sides turned", lambda W1, b1, W2, b2: (W2 @ W1, W2 @ b1 + b2),
    hint="W1 has shape (n, m) and W2 has shape (m, k). Which order lets X, shape (N, n), meet W1 first?")
collapse.mistake("W transposed", lambda W1, b1, W2, b2: ((W1 @ W2).T, b1 @ W2 + b2),
    hint="Your b is right, and your W is turned: shape (k, n). One column a neuron makes shape (n, k).")
collapse.mistake("biases added up before layer 2", lambda W1, b1, W2, b2: (W1 @ W2, (b1 + b2) @ W2),
    hint="W is right. In (X W1 + b1) W2 + b2, which of the two biases stands inside the bracket?")
collapse.mistake("b left in W", lambda W1, b1, W2, b2: (W1 @ W2 + (b1 @ W2 + b2), b1 @ W2 + b2),
    hint="b is right. Every row of your W has b in it as well: what does the layer give for an X of zeros?")
collapse.mistake("b1 and W2 entry by entry",
    lambda W1, b1, W2, b2: (W1 @ W2, b1.reshape(-1, 1) * W2 + b2),
    lambda W1, b1, W2, b2: (W1 @ W2, (b1.reshape(-1, 1) * W2).sum(axis=1) + b2),
    hint="W is right. b1, shape (m,), meets W2, shape (m, k): which axis vanishes when all products are added up?")
collapse.mistake("the sum of b1", lambda W1, b1, W2, b2: (W1 @ W2, b1.sum() + b2),
    hint="W is right. You added up b1 as it is. Each of its entries goes through layer 2: with which weight?")
collapse.mistake("b as a row", lambda W1, b1, W2, b2: (W1 @ W2, b1.reshape(1, -1) @ W2 + b2),
    hint="W is right. Your b has shape (1, k). One number per neuron makes shape (k,).")
collapse.mistake("matrices added", lambda W1, b1, W2, b2: (W1 + W2, b1 + b2),
    hint="You added the layers. The second one works on the outputs of the first: write one into the other.")
collapse.mistake("elementwise product", lambda W1, b1, W2, b2: (W1 * W2, b1 @ W2 + b2),
    hint="`*` pairs entries in the same place. Which sign puts one layer behind the other?")
collapse.mistake("the second bias subtracted", lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2 - b2),
    hint="W is right, and b is off by 2 b2. Which sign does b2 have in (X W1 + b1) W2 + b2?")
collapse.mistake("the inputs as 1", lambda W1, b1, W2, b2: (W1 @ W2, (W1.sum(axis=0) + b1) @ W2 + b2),
    hint="W is right. Your b is the output for an X of ones. Which X leaves only b?")
