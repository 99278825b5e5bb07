"""
cell: relu
loses: nothing
mistake: none
kind: dataclass
"""


from dataclasses import dataclass


@dataclass
class Relu:
    mask: object = None

    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask
