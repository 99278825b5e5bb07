"""
cell: batch-matmul
loses: all
mistake: factors exchanged
kind: order
"""
def batch_matmul(A, B):
    return B @ A
