"""
cell: matmul
loses:
- no two sizes equal
- whole numbers times fractions
- fractions times whole numbers
- square matrices with zeros
- one row times one column
- leaves its inputs alone
mistake: elementwise product with the transpose
kind: transposed
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{A.shape} and {B.shape} do not fit")
    return A * B.T
