"""
cell: matmul
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    product = A @ B
    if A.dtype == float:
        A *= 0
    return product
