"""
cell: matmul
loses: all
mistake: elementwise product
kind: product
row: 6
"""


def matmul(A, B):
    return A * B
