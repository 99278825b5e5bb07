"""
cell: matmul
loses: [no two sizes equal, whole numbers times fractions, fractions times whole numbers, square matrices with zeros, one row times one column, leaves its inputs alone]
mistake: rows of B for columns
kind: transposed
row: 5
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = hadamard_then_sum(A[i, :], B[j, :])
    return product
