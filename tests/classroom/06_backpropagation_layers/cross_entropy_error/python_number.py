"""
cell: cross-entropy
loses: nothing
mistake: none
kind: scalar
"""


import math


def cross_entropy_error(y, t):
    rows = t.argmax(axis=1).tolist() if t.ndim == 2 else t.tolist()
    return sum(-math.log(row[place] + 1e-7) for row, place in zip(y.tolist(), rows)) / len(rows)
