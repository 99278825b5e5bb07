"""
cell: result-shape
loses: ["a matrix and a column", "a row and a matrix", "as many rows", "sizes that fit", "the same shape twice"]
mistake: rows compared
kind: error
"""
def result_shape(a_shape, b_shape):
    if a_shape[0] != b_shape[0]:
        raise ValueError("no")
    return (a_shape[0], b_shape[1])
