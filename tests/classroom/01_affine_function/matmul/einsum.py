"""
cell: matmul
loses: nothing
mistake: none
kind: einsum
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    return np.einsum("ik,kj->ij", A, B)
