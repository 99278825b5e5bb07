"""
cell: torch-layout
loses: all
mistake: only the way there
kind: transposed
row: 5
"""

def to_torch_layout(W, b):
    return W.T, b


def from_torch_layout(weight, bias):
    return weight, bias
