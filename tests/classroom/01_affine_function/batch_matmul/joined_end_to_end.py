"""
cell: batch-matmul
loses: all
mistake: joined end to end
kind: shape
"""


def batch_matmul(A, B):
    return np.vstack([a @ b for a, b in zip(A, B)])
