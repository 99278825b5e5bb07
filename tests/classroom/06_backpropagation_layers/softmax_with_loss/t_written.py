"""
cell: softmax-with-loss
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
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
        dx = (self.y - self.t) / len(self.t)
        self.t *= 2
        return dx
