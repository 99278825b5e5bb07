"""
cell: matmul
loses: ["no two sizes equal", "whole numbers times fractions", "fractions times whole numbers", "one row times one column", "leaves its inputs alone"]
mistake: loops counted by len(A)
kind: off-by-one
"""
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{A.shape} {B.shape}")
    C = np.zeros((len(A), len(A)))
    for i in range(len(A)):
        for j in range(len(A)):
            for k in range(len(A)):
                C[i, j] += A[i, k] * B[k, j]
    return C
