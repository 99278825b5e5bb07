"""
cell: matmul
loses: [no two sizes equal, whole numbers times fractions, fractions times whole numbers, square matrices with zeros, one row times one column, sizes that do not fit, an inner size of 1 that does not fit, leaves its inputs alone]
mistake: elementwise product
kind: product
row: 6
"""


def matmul(A, B):
    return A * B
