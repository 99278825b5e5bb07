"""
cell: batch-matmul
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def batch_matmul(A, B):
    products = A @ B
    if A.dtype == float:
        A[:] = 0
    return products
