"""
cell: matmul
loses: nothing
mistake: none
kind: other formula
"""
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        msg = f"cannot multiply {A.shape} by {B.shape}"
        raise ValueError(msg)
    return (A[:, :, np.newaxis] * B[np.newaxis, :, :]).sum(axis=1)
