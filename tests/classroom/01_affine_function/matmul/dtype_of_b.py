"""
cell: matmul
loses: [fractions times whole numbers]
mistake: none
kind: dtype
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{A.shape} {B.shape}")
    P = np.zeros((A.shape[0], B.shape[1]), dtype=B.dtype)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            P[i, j] = (A[i, :] * B[:, j]).sum()
    return P
