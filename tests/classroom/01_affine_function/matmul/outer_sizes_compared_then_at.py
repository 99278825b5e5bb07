"""
cell: matmul
loses: ["no two sizes equal", "whole numbers times fractions", "fractions times whole numbers", "leaves its inputs alone"]
mistake: outer sizes compared
kind: error
"""
def matmul(A, B):
    if A.shape[0] != B.shape[1]:
        raise ValueError(f"{A.shape} {B.shape}")
    return A @ B
