"""
cell: matmul
loses: ["fractions times whole numbers", "leaves its inputs alone", "no two sizes equal", "square matrices with zeros", "whole numbers times fractions"]
mistake: one list for all rows
kind: aliasing
"""
def matmul(A, B):
    n, k = A.shape
    l, m = B.shape
    if k != l:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    C = [[0.0] * m] * n
    for i in range(n):
        for j in range(m):
            for t in range(k):
                C[i][j] += A[i, t] * B[t, j]
    return np.array(C)
