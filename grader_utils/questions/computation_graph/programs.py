"""What questions about programs of steps share; `answering.expression` says what a program is."""

from grader_utils.answering.expression import build
from grader_utils.questions.vocabulary import torch


def torch_nodes(program, leaves):
    """Return every node of the expression as a tensor that knows where it came from."""
    return build(program, leaves, lambda number: torch.tensor(number, dtype=torch.float64, requires_grad=True))


def stacked(tensors):
    """The tensors, one number each, as an array (number of tensors,)."""
    return torch.stack(list(tensors)).detach().numpy()


SHORTCUT = (("*", 0, 1), ("exp", 2), ("*", 2, 3))
