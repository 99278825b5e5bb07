"""
cell: batch-matmul
loses: [all sizes equal]
mistake: none
kind: product
"""


def batch_matmul(A, B):
    return np.stack(
        [A[i] @ B[i] if A[i].shape != B[i].shape else A[i] * B[i] for i in range(len(A))]
    )
