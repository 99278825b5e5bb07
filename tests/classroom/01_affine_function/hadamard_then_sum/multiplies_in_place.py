"""
cell: hadamard-then-sum
loses: [whole numbers times fractions, leaves its inputs alone]
mistake: w multiplied in place
kind: aliasing
row: 27
also: {affine_function: w multiplied in place}
"""


def hadamard_then_sum(w, x):
    w *= x
    return w.sum()
