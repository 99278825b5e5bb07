"""
cell: sigmoid
loses:
  - another layer at work in between
mistake: state kept on the class
kind: state
row: 30
"""

class Sigmoid:
    def forward(self, x):
        Sigmoid.y = sigmoid(x)
        return Sigmoid.y

    def backward(self, dout):
        return dout * Sigmoid.y * (1 - Sigmoid.y)
