"""
cell: softmax-with-loss
loses: all
mistake: an attribute never set
kind: state
row: 29
"""


class SoftmaxWithLoss:
    def forward(self, x, t):
        y = softmax(x)
        return cross_entropy_error(y, t)

    def backward(self, dout=1):
        return (self.y - self.t) / len(self.t)
