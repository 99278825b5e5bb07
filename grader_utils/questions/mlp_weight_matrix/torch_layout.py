"""From W with a column for each neuron to torch's weight with a row, and back."""

from grader_utils.questions.mlp_weight_matrix.layers import nn_linear
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, exact, normal, question, together, torch


@question("torch_layout", tolerance=exact("Numbers are put elsewhere."),
    right={"weight": lambda W: W.T, "bias": lambda b: b, "W": lambda weight: weight.T, "b": lambda bias: bias})
def torch_layout(W, b, weight, bias):
    """To nn.Linear's layout and back. W (n, m), b (m,) -> weight (m, n), bias (m,); weight (p, q), bias (p,) back."""
    layer = nn_linear(W, b)
    ones = torch.eye(weight.shape[1], dtype=weight.dtype)  # each input alone shows its own row of W
    back = torch.nn.functional.linear(ones, weight)
    return {"weight": layer.weight, "bias": layer.bias, "W": back, "b": bias}


def _two_layouts(there, back):
    return together(W=normal(*there), b=normal(there[1]), weight=normal(*back), bias=normal(back[0]))


torch_layout.part("W (2, 3) there, weight (2, 4) back", W=[[1, 2, 3], [4, 5, 6]], b=[0.1, 0.2, 0.3],
    weight=[[1, 2, 3, 4], [5, 6, 7, 8]], bias=[0.5, -0.5])
torch_layout.part("a square W", W=[[1, 2], [3, 4]], b=[0.1, 0.2], weight=[[1, 2, 0], [3, 4, 0], [5, 6, 7]],
    bias=[0.5, -0.5, 1.0])
torch_layout.unseen("no two sizes equal", _two_layouts((4, 3), (2, 5)))
torch_layout.unseen("as many neurons as inputs", _two_layouts((3, 3), (4, 4)))
torch_layout.unseen("one neuron", _two_layouts((4, 1), (1, 3)))
torch_layout.unseen("many neurons", _two_layouts((3, 20), (30, 4)))
torch_layout.unseen(INPUTS_UNCHANGED, _two_layouts((4, 3), (2, 5)))
torch_layout.mistake("nothing turned", weight=lambda W: W, W=lambda weight: weight,
    hint="Your arrays come out as they went in. W is (inputs, neurons); which of the two does nn.Linear count first?")
torch_layout.mistake("reshaped, not transposed",
    weight=lambda W: W.reshape(W.shape[::-1]), W=lambda weight: weight.reshape(weight.shape[::-1]),
    hint="The shapes are right, but reshape refills an array row by row. Is row 0 of weight one neuron's weights?")
torch_layout.mistake("only the way there", W=lambda weight: weight,
    hint="The way there is right. On the way back, is weight turned again?")
torch_layout.mistake("only the way back", weight=lambda W: W,
    hint="The way back is right. On the way there, does weight have one row a neuron?")
torch_layout.mistake("one array for two",
    weight=lambda W: W.T[0], bias=lambda W: W.T[1], W=lambda weight: weight.T[0], b=lambda weight: weight.T[1],
    hint="Each function returns one array, and its first two rows were taken for a pair. Two values are asked for, "
    "with a comma between them: which is the second?")
torch_layout.mistake("b as a column", bias=lambda b: b.reshape(-1, 1), b=lambda bias: bias.reshape(-1, 1),
    hint="The weights are right. nn.Linear keeps its bias in shape (out,), with one axis.")
