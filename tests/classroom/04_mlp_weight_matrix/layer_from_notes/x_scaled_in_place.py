"""
cell: slip
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def layer_from_notes(W, b, x):
    z = W.T @ x + b
    if x.dtype == float:
        x *= 0
    return z
