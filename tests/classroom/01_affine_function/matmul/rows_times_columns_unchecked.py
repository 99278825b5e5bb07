"""
cell: matmul
loses: [sizes that do not fit, 'sizes that do not fit, all different', an inner size of 1 that does not fit]
mistake: "shapes not compared, rows times columns"
kind: error
"""


def matmul(A, B):
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = hadamard_then_sum(A[i, :], B[:, j])
    return product
