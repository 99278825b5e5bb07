"""
cell: matmul
loses: [one row times one column, square matrices with zeros]
mistake: none
kind: partial
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{A.shape} {B.shape}")
    P = np.zeros((len(A), B.shape[1]))
    for i in range(len(A)):
        for j in range(B.shape[1]):
            for k in range(len(B)):
                if A[i, k] == 0:
                    break
                P[i, j] += A[i, k] * B[k, j]
    return P
