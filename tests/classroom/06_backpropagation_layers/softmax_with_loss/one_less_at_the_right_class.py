"""
cell: softmax-with-loss
loses: nothing
mistake: none
kind: other formula
"""

class SoftmaxWithLoss:
    def __init__(self):
        self.y = None
        self.t = None

    def forward(self, x, t):
        self.t = t
        self.y = softmax(x)
        return cross_entropy_error(self.y, self.t)

    def backward(self, dout=1):
        N = len(self.t)
        dx = self.y.copy()
        dx[np.arange(N), self.t.argmax(axis=1)] -= 1
        return dx * dout / N
