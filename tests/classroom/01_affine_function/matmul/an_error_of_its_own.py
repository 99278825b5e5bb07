"""
cell: matmul
loses: nothing
mistake: none
kind: structure
"""


class ShapesDoNotFit(ValueError):
    def __init__(self, left, right):
        super().__init__(f"{left} times {right}")


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ShapesDoNotFit(A.shape, B.shape)
    return np.array([[sum(A[i, k] * B[k, j] for k in range(len(B))) for j in range(B.shape[1])] for i in range(len(A))])
