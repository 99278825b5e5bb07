"""
cell: result-shape
loses: nothing
mistake: none
kind: other formula
"""


def result_shape(a_shape, b_shape):
    return (np.empty(a_shape) @ np.empty(b_shape)).shape
