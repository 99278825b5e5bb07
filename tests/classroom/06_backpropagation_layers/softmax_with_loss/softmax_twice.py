"""
cell: softmax-with-loss
loses: all
mistake: softmax taken twice
kind: wrong formula
row: 17
"""

class SoftmaxWithLoss:
    def forward(self, x, t):
        self.t = t
        self.y = softmax(softmax(x))
        return cross_entropy_error(self.y, t)

    def backward(self, dout=1):
        return (self.y - self.t) / len(self.t)
