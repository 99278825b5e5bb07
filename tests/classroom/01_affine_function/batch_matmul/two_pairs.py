"""
cell: batch-matmul
loses: [no two sizes equal, a batch of one, fractions times whole numbers, all sizes equal, a large batch]
mistake: two pairs only
kind: hard-coded
"""


def batch_matmul(A, B):
    return np.stack([A[i] @ B[i] for i in range(2)])
