"""
cell: batch-matmul
loses: all
mistake: the first pair only
"""


def batch_matmul(A, B):
    for a, b in zip(A, B):
        return a @ b
