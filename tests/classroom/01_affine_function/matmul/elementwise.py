"""
cell: matmul
loses: all
mistake: elementwise product
"""


def matmul(A, B):
    return A * B
