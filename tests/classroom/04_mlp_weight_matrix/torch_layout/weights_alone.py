"""
cell: torch-layout
loses: all
mistake: none
kind: return
"""

def to_torch_layout(W, b):
    return W.T


def from_torch_layout(weight, bias):
    return weight.T
