"""
cell: sigmoid
loses: nothing
mistake: none
kind: stable formula
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        small = np.exp(-np.abs(x))
        self.y = np.where(x >= 0, 1 / (1 + small), small / (1 + small))
        return self.y

    def backward(self, dout):
        return (self.y - self.y**2) * dout
