"""
cell: batch-matmul
loses: [no two sizes equal, whole numbers times fractions, fractions times whole numbers, all sizes equal, a large batch, leaves its inputs alone]
mistake: the first B for every A
kind: partial
"""


def batch_matmul(A, B):
    return A @ B[0]
