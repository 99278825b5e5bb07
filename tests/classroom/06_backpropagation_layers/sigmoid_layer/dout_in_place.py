"""
cell: sigmoid
loses:
  - whole numbers
  - leaves its inputs alone
kind: aliasing
row: 27
mistake: dout multiplied in place
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        dout *= self.y * (1 - self.y)
        return dout
