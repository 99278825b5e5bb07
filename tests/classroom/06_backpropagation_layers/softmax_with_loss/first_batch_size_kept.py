"""
cell: softmax-with-loss
loses: [a first round with fewer samples]
mistake: none
kind: state
"""


class SoftmaxWithLoss:
    def __init__(self):
        self.y, self.t, self.N = None, None, None

    def forward(self, x, t):
        self.y = softmax(x)
        self.t = t
        self.N = self.N or len(t)
        return cross_entropy_error(self.y, t)

    def backward(self, dout=1):
        return dout * (self.y - self.t) / self.N
