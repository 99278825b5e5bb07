"""
cell: result-shape
loses: nothing
mistake: none
kind: other formula
"""


def result_shape(a_shape, b_shape):
    if a_shape[1] != b_shape[0]:
        raise ValueError("inner sizes differ")
    return a_shape[0], b_shape[1]
