"""
cell: batch-matmul
loses: all
mistake: elementwise product
kind: product
row: 6
"""


def batch_matmul(A, B):
    return A * B
