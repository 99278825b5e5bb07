"""
cell: gate
loses: all
mistake: step before the bias
kind: order
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return step(self.w @ x) + self.b
