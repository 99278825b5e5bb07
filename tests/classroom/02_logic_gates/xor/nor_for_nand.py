"""
cell: xor
loses: all
mistake: always 0
kind: wrong formula
row: 2
"""


def xor(x):
    a = Gate(*or_gate()).forward(x)
    b = Gate(np.array([-1, -1]), 0.5).forward(x)
    return Gate(*and_gate()).forward(np.array([a, b]))
