"""
cell: result-shape
loses: ["an inner size of 1 that does not fit", "as many columns", "as many rows", "sizes that do not fit", "sizes that fit the other way round only", "the same shape twice"]
mistake: none
kind: error
"""


def result_shape(a_shape, b_shape):
    if a_shape[1] != b_shape[0]:
        print("inner sizes differ")
        return None
    return (a_shape[0], b_shape[1])
