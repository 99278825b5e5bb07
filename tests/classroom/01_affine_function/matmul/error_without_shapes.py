"""
cell: matmul
loses: [sizes that do not fit, 'sizes that do not fit, all different', an inner size of 1 that does not fit]
mistake: shapes not named
kind: error
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("shapes do not fit")
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = hadamard_then_sum(A[i, :], B[:, j])
    return product
