"""
cell: batch-matmul
loses: [no two sizes equal, whole numbers times fractions, fractions times whole numbers, all sizes equal, a large batch, leaves its inputs alone]
mistake: the first pair only, the others 0
kind: partial
"""


def batch_matmul(A, B):
    products = np.zeros((A.shape[0], A.shape[1], B.shape[2]))
    for i in range(len(A)):
        products[i] = A[i] @ B[i]
        return products
