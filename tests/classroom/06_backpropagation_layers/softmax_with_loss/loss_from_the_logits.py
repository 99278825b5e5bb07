"""
cell: softmax-with-loss
loses: nothing
mistake: none
kind: stable formula
"""

class SoftmaxWithLoss:
    def forward(self, x, t):
        shifted = x - x.max(axis=1, keepdims=True)
        logarithms = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        self.dx = (np.exp(logarithms) - t) / len(x)
        return -(t * logarithms).sum(axis=1).mean()

    def backward(self, dout=1):
        return dout * self.dx
