"""
cell: matmul
loses: [no two sizes equal, whole numbers times fractions, fractions times whole numbers, square matrices with zeros, leaves its inputs alone]
mistake: rows and columns of the result swapped
kind: transposed
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    product = np.zeros((B.shape[1], A.shape[0]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[j, i] = hadamard_then_sum(A[i, :], B[:, j])
    return product
