"""
cell: batch-matmul
loses: nothing
mistake: none
kind: loops
"""


def batch_matmul(A, B):
    products = np.zeros((A.shape[0], A.shape[1], B.shape[2]))
    for i in range(len(A)):
        products[i] = matmul(A[i], B[i])
    return products
