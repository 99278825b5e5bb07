"""
cell: result-shape
loses: ["an inner size of 1 that does not fit", "as many columns", "as many rows", "sizes that do not fit", "sizes that fit the other way round only", "the same shape twice"]
mistake: a mismatch accepted
kind: error
"""


def result_shape(a_shape, b_shape):
    return (a_shape[0], b_shape[1])
