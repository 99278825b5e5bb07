"""
cell: softmax-with-loss
loses: all
mistake: "the slip: y - t / N"
kind: unmended
slip: 8
row: 16
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
        batch_size = self.t.shape[0]
        dx = self.y - self.t / batch_size
        return dx
