"""
cell: gate
loses: all
mistake: no step
kind: missing term
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return self.w @ x + self.b
