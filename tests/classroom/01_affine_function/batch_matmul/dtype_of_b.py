"""
cell: batch-matmul
loses: [fractions times whole numbers]
mistake: none
kind: dtype
"""


def batch_matmul(A, B):
    out = np.zeros((A.shape[0], A.shape[1], B.shape[2]), dtype=B.dtype)
    for i in range(len(A)):
        out[i] = A[i] @ B[i]
    return out
