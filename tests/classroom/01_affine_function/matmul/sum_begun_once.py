"""
cell: matmul
loses: ["fractions times whole numbers", "leaves its inputs alone", "no two sizes equal", "square matrices with zeros", "whole numbers times fractions"]
mistake: sums that go on
kind: missing term
"""
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    C = np.zeros((A.shape[0], B.shape[1]))
    total = 0
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                total += A[i, k] * B[k, j]
            C[i, j] = total
    return C
