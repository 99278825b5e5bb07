"""
cell: matmul
loses: nothing
mistake: none
kind: other formula
"""
def matmul(A, B):
    n, k = A.shape
    k_, m = B.shape
    if not k == k_:
        raise ValueError(f"inner sizes {k} and {k_} differ: shapes {A.shape} and {B.shape}")
    C = np.zeros((n, m))
    for l in range(k):
        C += np.outer(A[:, l], B[l])
    return C
