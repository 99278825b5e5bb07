"""
cell: affine
loses: nothing
mistake: none
kind: einsum
"""

class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = np.einsum("ni,nj->ij", self.x, dout)
        self.db = np.einsum("nj->j", dout)
        return np.einsum("nj,ij->ni", dout, self.W)
