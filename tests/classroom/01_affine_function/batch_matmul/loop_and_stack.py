"""
cell: batch-matmul
loses: nothing
mistake: none
"""


def batch_matmul(A, B):
    return np.stack([a @ b for a, b in zip(A, B)])
