"""
cell: gate
loses: ['whole weights, fractions in x']
mistake: none
kind: dtype
"""


class Gate:
    def __init__(self, w, b):
        self.w, self.b = w, int(b) if float(b).is_integer() else b

    def forward(self, x):
        return step(self.w @ x.astype(self.w.dtype) + self.b)
