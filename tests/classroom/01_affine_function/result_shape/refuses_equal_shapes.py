"""
cell: result-shape
loses: [two square matrices]
mistake: none
kind: error
"""


def result_shape(a_shape, b_shape):
    a, b = a_shape, b_shape
    if a == b or a[1] != b[0]:
        raise ValueError
    return (a[0], b[1])
