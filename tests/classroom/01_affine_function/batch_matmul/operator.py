"""
cell: batch-matmul
loses: nothing
mistake: none
kind: vectorized
"""


def batch_matmul(A, B):
    return A @ B
