"""
cell: matmul
loses: [square matrices with zeros]
mistake: none
kind: error
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0] or A.shape == B.shape:
        raise ValueError(f"{A.shape} {B.shape}")
    return np.array([[sum(a * b for a, b in zip(r, c)) for c in B.T] for r in A])
