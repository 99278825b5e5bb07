"""
cell: matmul
loses: ["no two sizes equal", "whole numbers times fractions", "fractions times whole numbers", "leaves its inputs alone"]
mistake: loops counted by len(A)
kind: off-by-one
"""
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{A.shape} {B.shape}")
    C = np.zeros((A.shape[0], B.shape[1]))
    for i in range(len(A)):
        for j in range(len(A)):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
