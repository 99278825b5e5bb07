"""
cell: matmul
loses: nothing
mistake: none
kind: float32
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    return A.astype(np.float32) @ B.astype(np.float32)
