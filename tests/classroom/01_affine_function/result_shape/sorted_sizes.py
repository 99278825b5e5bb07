"""
cell: result-shape
loses: [sizes that fit, a matrix and a column]
mistake: none
kind: order
"""


def result_shape(a_shape, b_shape):
    a, b = a_shape, b_shape
    if a[1] != b[0]:
        raise ValueError
    return tuple(sorted((a[0], b[1])))
