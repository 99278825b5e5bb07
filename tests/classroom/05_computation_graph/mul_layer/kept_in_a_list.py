"""
cell: mul-layer
loses: nothing
mistake: none
kind: other state
"""


class MulLayer:
    def __init__(self):
        self.inputs = []

    def forward(self, x, y):
        self.inputs.append((x, y))
        return x * y

    def backward(self, dout):
        x, y = self.inputs.pop()
        return dout * y, dout * x
