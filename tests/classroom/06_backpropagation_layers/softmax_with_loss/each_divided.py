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
        batch_size = self.t.shape[0]
        return self.y / batch_size - self.t / batch_size
