"""
cell: torch-layout
loses: all
mistake: one array for two
kind: return
"""

def to_torch_layout(W, b):
    return W.T


def from_torch_layout(weight, bias):
    return weight.T
