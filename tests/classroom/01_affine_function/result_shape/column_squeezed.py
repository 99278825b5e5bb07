"""
cell: result-shape
loses: [a matrix and a column]
mistake: none
kind: shape
"""


def result_shape(a_shape, b_shape):
    a, b = a_shape, b_shape
    if a[1] != b[0]:
        raise ValueError
    return (a[0], b[1]) if b[1] != 1 else (a[0],)
