"""
cell: batch-matmul
loses: [whole numbers times fractions]
mistake: cut to the dtype of A
kind: dtype
row: 12
"""


def batch_matmul(A, B):
    products = np.empty((len(A), A.shape[1], B.shape[2]), A.dtype)
    for i in range(len(A)):
        products[i] = A[i] @ B[i]
    return products
