"""
cell: torch-layout
loses: all
mistake: b as a column
kind: shape
row: 9
"""

def to_torch_layout(W, b):
    return W.T, b[:, None]


def from_torch_layout(weight, bias):
    return weight.T, bias[:, None]
