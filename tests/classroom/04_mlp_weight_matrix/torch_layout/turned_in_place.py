"""
cell: torch-layout
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def to_torch_layout(W, b):
    weight, bias = W.T.copy(), b.copy()
    W *= 2
    return weight, bias


def from_torch_layout(weight, bias):
    return weight.T, bias
