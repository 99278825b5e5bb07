"""
cell: batch-matmul
loses: nothing
mistake: none
kind: einsum
"""


def batch_matmul(A, B):
    return np.einsum("bik,bkj->bij", A, B)
