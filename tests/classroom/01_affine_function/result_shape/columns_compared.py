"""
cell: result-shape
loses: ["a matrix and a column", "a row and a matrix", "as many columns", "sizes that fit", "the same shape twice"]
mistake: columns compared
kind: error
"""
def result_shape(a_shape, b_shape):
    if a_shape[1] != b_shape[1]:
        raise ValueError("no")
    return (a_shape[0], b_shape[1])
