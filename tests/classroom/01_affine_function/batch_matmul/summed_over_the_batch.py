"""
cell: batch-matmul
loses: all
mistake: summed over the batch
kind: axis
"""


def batch_matmul(A, B):
    return sum(a @ b for a, b in zip(A, B))
