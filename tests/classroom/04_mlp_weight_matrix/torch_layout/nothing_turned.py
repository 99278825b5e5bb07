"""
cell: torch-layout
loses: all
mistake: nothing turned
kind: transposed
row: 5
"""

def to_torch_layout(W, b):
    return W, b


def from_torch_layout(weight, bias):
    return weight, bias
