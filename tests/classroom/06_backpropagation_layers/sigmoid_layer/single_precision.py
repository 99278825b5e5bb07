"""
cell: sigmoid
loses: nothing
mistake: none
kind: float32
"""


class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x).astype(np.float32)
        return self.y

    def backward(self, dout):
        return dout.astype(np.float32) * self.y * (1 - self.y)
