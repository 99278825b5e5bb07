"""
cell: relu
loses: ["two forward passes of one shape, then one backward"]
mistake: a result kept for its shape
kind: state
"""


class Relu:
    def __init__(self):
        self.mask = None
        self.results = {}

    def forward(self, x):
        self.mask = x <= 0
        if x.shape not in self.results:
            self.results[x.shape] = np.where(self.mask, 0, x)
        return self.results[x.shape].copy()

    def backward(self, dout):
        return np.where(self.mask, 0, dout)
