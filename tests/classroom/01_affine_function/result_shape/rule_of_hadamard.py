"""
cell: result-shape
loses: [sizes that fit, a row and a matrix, a matrix and a column, the same shape twice]
mistake: two equal shapes asked for
kind: product
slip: 2
"""


def result_shape(a_shape, b_shape):
    if a_shape != b_shape:
        raise ValueError("shapes differ")
    return a_shape
