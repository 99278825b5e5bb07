"""
cell: gate
loses: all
mistake: sum forgotten
kind: product
row: 6
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return step(self.w * x + self.b)
