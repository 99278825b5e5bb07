"""Neurons put side by side as the columns of W."""

from grader_utils.questions.mlp_weight_matrix.layers import GATES_B, GATES_W
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, drawn, exact, normal, np, question, together, torch, whole)


@question("stack_neurons", tolerance=exact("Numbers are put elsewhere."))
def stack_neurons(weights, biases):
    """Neurons as a layer. weights: m arrays (n,), biases: (m,) -> W (n, m), one column a neuron, and b (m,)."""
    columns = [torch.as_tensor(w, dtype=torch.float64) for w in weights]
    return torch.stack(columns, dim=1), biases


@drawn
def _twins(rng):
    """Three neurons, the first and the last with one w between them, and other biases."""
    first, second = rng.normal(size=(2, 4))
    return {"weights": (first, second, first), "biases": rng.normal(size=3) + 2}


def _neurons(n, m):
    return together(weights=m * (normal(n),), biases=normal(m) + 2)


stack_neurons.part("AND, OR and NAND: W has shape (2, 3)", weights=tuple(GATES_W.T), biases=GATES_B.tolist())
stack_neurons.part("two neurons with three inputs: W has shape (3, 2)",
    weights=(np.array([1, 2, 3]), np.array([0.5, -1.5, 2.5])), biases=[0.1, 0.2])
stack_neurons.unseen("three inputs, four neurons", _neurons(3, 4))
stack_neurons.unseen("as many neurons as inputs", _neurons(3, 3))
stack_neurons.unseen("one neuron", _neurons(4, 1))
stack_neurons.unseen("one input", _neurons(1, 3))
stack_neurons.unseen("two neurons with the same weights", _twins())
stack_neurons.unseen("a neuron of whole numbers first", weights=(whole(1, 9, 3), normal(3)), biases=normal(2))
stack_neurons.unseen(INPUTS_UNCHANGED, _neurons(2, 3))


def _as_rows(weights):
    return np.array([np.asarray(w) for w in weights])


def _into_the_kind_of_the_first(weights, biases):
    W = np.zeros((len(weights[0]), len(weights)), dtype=np.asarray(weights[0]).dtype)
    for j, w in enumerate(weights):
        W[:, j] = w
    return W, biases


stack_neurons.mistake("one row a neuron", lambda weights, biases: (_as_rows(weights), biases),
    hint="Each neuron is a row of your W, shape (m, n). In this course it is a column. What turns rows into columns?")
stack_neurons.mistake("reshaped, not transposed",
    lambda weights, biases: (_as_rows(weights).reshape(-1, len(weights)), biases),
    hint="The shape of your W is right, but reshape refills it row by row. Print W[:, 0]: is it the first neuron?")
stack_neurons.mistake("one long vector",
    lambda weights, biases: (np.concatenate([np.asarray(w) for w in weights]), biases),
    hint="Your W has one axis: the weights follow each other in a row. It needs two axes, one to count the neurons.")
stack_neurons.mistake("b as a column", lambda weights, biases: (_as_rows(weights).T, biases.reshape(-1, 1)),
    hint="W is right. Your b has shape (m, 1). One number per neuron makes shape (m,).")
stack_neurons.mistake("b as a row", lambda weights, biases: (_as_rows(weights).T, biases.reshape(1, -1)),
    hint="W is right. Your b has shape (1, m). One number per neuron makes shape (m,).")
stack_neurons.mistake("the first bias only", lambda weights, biases: (_as_rows(weights).T, biases[0]),
    hint="W is right. Your b is the first neuron's bias. What became of the others?")
stack_neurons.mistake("the neurons in reverse", lambda weights, biases: (_as_rows(weights).T[:, ::-1], biases[::-1]),
    hint="Your last neuron stands first. Column j belongs to neuron j of the list.")
stack_neurons.mistake("fractions cut off", _into_the_kind_of_the_first,
    hint="Whole numbers in the first neuron made W an array of whole numbers, and it cuts off all fractions. Where "
    "does W get its dtype from?")
