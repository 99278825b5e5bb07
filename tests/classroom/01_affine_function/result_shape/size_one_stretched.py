"""
cell: result-shape
loses: [an inner size of 1 that does not fit]
mistake: size 1 fits all
kind: shape
"""


def result_shape(a_shape, b_shape):
    k, rows = a_shape[1], b_shape[0]
    if k != rows and k != 1 and rows != 1:
        raise ValueError("inner sizes differ")
    return (a_shape[0], b_shape[1])
