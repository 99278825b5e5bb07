"""
cell: batch-matmul
loses: [no two sizes equal, whole numbers times fractions, fractions times whole numbers, all sizes equal, a large batch, leaves its inputs alone]
mistake: the first pair only, in a batch of one
kind: partial
"""


def batch_matmul(A, B):
    products = []
    for a, b in zip(A, B):
        products.append(a @ b)
        return np.array(products)
