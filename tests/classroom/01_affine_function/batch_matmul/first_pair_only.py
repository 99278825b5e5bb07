"""
cell: batch-matmul
loses: all
mistake: the first pair only
kind: partial
"""


def batch_matmul(A, B):
    for a, b in zip(A, B):
        return a @ b
