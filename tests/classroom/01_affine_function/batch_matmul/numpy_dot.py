"""
cell: batch-matmul
loses: all
mistake: every matrix with every other
kind: product
"""


def batch_matmul(A, B):
    return np.dot(A, B)
