"""
cell: result-shape
loses: [sizes that fit, a row and a matrix, a matrix and a column]
mistake: rows and columns swapped
kind: order
"""


def result_shape(a_shape, b_shape):
    if a_shape[1] != b_shape[0]:
        raise ValueError("inner sizes differ")
    return (b_shape[1], a_shape[0])
