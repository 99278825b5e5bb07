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
mistake: dx, dW and db averaged
kind: scale
"""

class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        n = len(dout)
        self.dW = self.x.T @ dout / n
        self.db = dout.sum(axis=0) / n
        return dout @ self.W.T / n
