"""
cell: batch-matmul
loses: nothing
mistake: none
kind: lists
"""


def batch_matmul(A, B):
    return np.stack([a @ b for a, b in zip(A, B)])
