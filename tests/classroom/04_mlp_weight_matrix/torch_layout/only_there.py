"""
cell: torch-layout
loses: all
mistake: only the way there
"""

def to_torch_layout(W, b):
    return W.T, b


def from_torch_layout(weight, bias):
    return weight, bias
