"""
cell: result-shape
loses: ["as many columns", "the same shape twice"]
mistake: none
kind: transposed
"""


def result_shape(a_shape, b_shape):
    a, b = a_shape, b_shape
    if a[1] == b[0]:
        return (a[0], b[1])
    if a[1] == b[1]:
        return (a[0], b[0])
    raise ValueError
