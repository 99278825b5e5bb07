"""
cell: matmul
loses: [whole numbers times fractions]
mistake: cut to the dtype of A
kind: dtype
row: 12
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    product = np.zeros((A.shape[0], B.shape[1]), A.dtype)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = hadamard_then_sum(A[i, :], B[:, j])
    return product
