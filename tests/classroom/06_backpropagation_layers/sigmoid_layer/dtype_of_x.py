"""
cell: sigmoid
loses:
  - whole numbers
mistake: whole numbers truncated
kind: dtype
row: 12
"""

class Sigmoid:
    def forward(self, x):
        self.y = np.zeros_like(x)
        self.y[...] = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
