"""
cell: result-shape
loses: [sizes that fit the other way round only]
mistake: none
kind: error
"""


def result_shape(a_shape, b_shape):
    a, b = a_shape, b_shape
    if a[1] == b[0]:
        return (a[0], b[1])
    if a[0] == b[1]:
        return (b[0], a[1])
    raise ValueError
