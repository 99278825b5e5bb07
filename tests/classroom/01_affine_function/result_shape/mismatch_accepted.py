"""
cell: result-shape
loses: [sizes that do not fit, an inner size of 1 that does not fit, the same shape twice, sizes that fit the other way round only]
mistake: a mismatch accepted
kind: error
"""


def result_shape(a_shape, b_shape):
    return (a_shape[0], b_shape[1])
