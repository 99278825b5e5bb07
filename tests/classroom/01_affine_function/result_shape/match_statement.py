"""
cell: result-shape
loses: nothing
mistake: none
kind: other formula
"""
def result_shape(a_shape, b_shape):
    match (a_shape, b_shape):
        case ((n, k1), (k2, m)) if k1 == k2:
            return n, m
        case _:
            raise ValueError(f"{a_shape} x {b_shape}")
