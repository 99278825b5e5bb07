"""
cell: affine
loses: nothing
mistake: none
kind: structure
"""


class Affine:
    def __init__(self, W, b):
        self.params = [W, b]
        self.grads = [np.zeros_like(W, dtype=float), np.zeros_like(b, dtype=float)]
    dW = property(lambda self: self.grads[0])
    db = property(lambda self: self.grads[1])
    def forward(self, x):
        W, b = self.params
        self.x = x
        return np.dot(x, W) + b
    def backward(self, dout):
        W, b = self.params
        dx = np.dot(dout, W.T)
        self.grads[0][...] = np.dot(self.x.T, dout)
        self.grads[1][...] = np.sum(dout, axis=0)
        return dx
