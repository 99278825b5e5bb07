"""
cell: softmax-with-loss
loses: all
mistake: sign
kind: sign
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
        return (self.t - self.y) / len(self.t)
