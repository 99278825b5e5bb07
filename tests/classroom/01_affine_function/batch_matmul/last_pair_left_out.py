"""
cell: batch-matmul
loses: all
mistake: last pair left out
kind: off-by-one
"""


def batch_matmul(A, B):
    return np.array([A[i] @ B[i] for i in range(len(A) - 1)])
