"""
cell: matmul
loses: ['sizes that do not fit, all different']
mistake: none
kind: error
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0] and (A.shape == B.shape or 1 in B.shape):
        raise ValueError(f"{A.shape} {B.shape}")
    return np.array([[sum(a * b for a, b in zip(r, c)) for c in B.T] for r in A])
