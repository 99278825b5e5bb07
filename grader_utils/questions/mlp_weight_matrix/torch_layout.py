"""From W with a column for each neuron to torch's weight with a row, and back."""

from grader_utils.questions.mlp_weight_matrix.layers import INPUT_CHANGED, nn_linear
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact


@question("torch_layout", tolerance=exact("Numbers are put elsewhere."))
def torch_layout(W, b, weight, bias):
    """To nn.Linear's layout and back. W (n, m), b (m,) -> weight (m, n), bias (m,); weight (p, q), bias (p,) back."""
    layer = nn_linear(W, b)
    ones = torch.eye(weight.shape[1], dtype=weight.dtype)  # each input alone shows its own row of W
    back = torch.nn.functional.linear(ones, weight)
    return {"weight": layer.weight, "bias": layer.bias, "W": back, "b": bias}


def _two_layouts(rng, there, back):
    return {
        "W": rng.normal(size=there),
        "b": rng.normal(size=there[1]),
        "weight": rng.normal(size=back),
        "bias": rng.normal(size=back[0]),
    }


torch_layout.part(
    "W (2, 3) there, weight (2, 4) back",
    W=[[1, 2, 3], [4, 5, 6]],
    b=[0.1, 0.2, 0.3],
    weight=[[1, 2, 3, 4], [5, 6, 7, 8]],
    bias=[0.5, -0.5],
)
torch_layout.part(
    "a square W", W=[[1, 2], [3, 4]], b=[0.1, 0.2], weight=[[1, 2, 0], [3, 4, 0], [5, 6, 7]], bias=[0.5, -0.5, 1.0]
)
torch_layout.unseen("no two sizes equal", lambda rng: _two_layouts(rng, (4, 3), (2, 5)))
torch_layout.unseen("as many neurons as inputs", lambda rng: _two_layouts(rng, (3, 3), (4, 4)))
torch_layout.unseen("one neuron", lambda rng: _two_layouts(rng, (4, 1), (1, 3)))
torch_layout.unseen("many neurons", lambda rng: _two_layouts(rng, (3, 20), (30, 4)))
torch_layout.unseen("leaves its inputs alone", lambda rng: _two_layouts(rng, (4, 3), (2, 5)), requires=INPUTS_UNCHANGED)


def _layouts(weight, bias, W, b):
    return {"weight": weight, "bias": bias, "W": W, "b": b}


torch_layout.mistake(
    "nothing turned",
    lambda W, b, weight, bias: _layouts(W, b, weight, bias),
    hint="Your arrays come out as they went in. W is (inputs, neurons); which of the two does nn.Linear count first?",
)
torch_layout.mistake(
    "reshaped, not transposed",
    lambda W, b, weight, bias: _layouts(W.reshape(W.shape[::-1]), b, weight.reshape(weight.shape[::-1]), bias),
    hint="The shapes are right, but reshape refills an array row by row. Is row 0 of weight one neuron's weights?",
)
torch_layout.mistake(
    "only the way there",
    lambda W, b, weight, bias: _layouts(W.T, b, weight, bias),
    hint="The way there is right. On the way back, is weight turned again?",
)
torch_layout.mistake(
    "only the way back",
    lambda W, b, weight, bias: _layouts(W, b, weight.T, bias),
    hint="The way back is right. On the way there, does weight have one row a neuron?",
)
torch_layout.mistake(
    "b as a column",
    lambda W, b, weight, bias: _layouts(W.T, b.reshape(-1, 1), weight.T, bias.reshape(-1, 1)),
    hint="The weights are right. nn.Linear keeps its bias in shape (out,), with one axis.",
)
torch_layout.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=INPUT_CHANGED)
