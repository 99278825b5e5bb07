"""
cell: slip
loses: all
mistake: bias left out
kind: missing term
row: 1
"""


def layer_from_notes(W, b, x):
    return W.T @ x
