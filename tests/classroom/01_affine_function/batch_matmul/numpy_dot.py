"""
cell: batch-matmul
loses: all
mistake: every matrix with every other
"""


def batch_matmul(A, B):
    return np.dot(A, B)
