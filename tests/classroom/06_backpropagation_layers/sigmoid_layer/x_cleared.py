"""
cell: sigmoid
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        if x.dtype == float:
            x *= 0
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
