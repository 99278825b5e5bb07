"""
cell: gate
loses: ['whole weights, fractions in x and b', z just above 0]
mistake: none
kind: wrong formula
"""


class Gate:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return 1 if self.w @ x + self.b > 0.5 else 0
