"""
cell: affine
loses:
  - "no two sizes equal"
  - "more samples than inputs"
  - "one output"
  - "whole numbers, b with decimals"
  - "a second round, forward and backward"
  - "a first round with fewer samples"
  - "another layer at work in between"
  - "leaves its inputs alone"
mistake: the last sample alone
kind: partial
"""

class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        for sample, slope in zip(self.x, dout):
            self.dW = np.outer(sample, slope)
            self.db = slope
        return dout @ self.W.T
