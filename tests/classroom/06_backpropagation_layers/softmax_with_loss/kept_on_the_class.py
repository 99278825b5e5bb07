"""
cell: softmax-with-loss
loses:
  - another layer at work in between
mistake: state kept on the class
kind: state
row: 30
"""

class SoftmaxWithLoss:
    def forward(self, x, t):
        SoftmaxWithLoss.y = softmax(x)
        SoftmaxWithLoss.t = t
        return cross_entropy_error(self.y, t)

    def backward(self, dout=1):
        return (self.y - self.t) / len(self.t)
