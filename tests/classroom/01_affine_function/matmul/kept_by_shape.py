"""
cell: matmul
loses: [leaves its inputs alone]
mistake: none
kind: state
"""


_P = {}


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{A.shape} {B.shape}")
    P = _P.setdefault((A.shape[0], B.shape[1]), np.zeros((A.shape[0], B.shape[1])))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                P[i, j] += A[i, k] * B[k, j]
    return P
