"""
cell: batch-matmul
loses: [all sizes equal]
mistake: none
kind: transposed
"""


def batch_matmul(A, B):
    if A.shape[1] == A.shape[2] == B.shape[2]:
        return A @ B.transpose(0, 2, 1)
    return A @ B
