"""
cell: torch-layout
loses: all
mistake: nothing turned
"""

def to_torch_layout(W, b):
    return W, b


def from_torch_layout(weight, bias):
    return weight, bias
