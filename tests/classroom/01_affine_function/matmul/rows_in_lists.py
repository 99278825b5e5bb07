"""
cell: matmul
loses: nothing
mistake: none
kind: lists
"""


def matmul(A, B):
    if len(A[0]) != len(B):
        raise ValueError("The shapes %s and %s do not fit." % (A.shape, B.shape))
    return np.array([[sum(a * b for a, b in zip(row, column)) for column in B.T] for row in A])
