"""
cell: result-shape
loses: [sizes that fit, a row and a matrix, a matrix and a column]
mistake: the inner sizes kept
kind: order
"""


def result_shape(a_shape, b_shape):
    if a_shape[1] != b_shape[0]:
        raise ValueError("inner sizes differ")
    return (a_shape[1], b_shape[0])
