"""
cell: sigmoid
loses: all
mistake: matrix product where entries are meant
kind: product
row: 7
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return np.dot(dout, self.y * (1 - self.y))
