"""
cell: gate
loses: nothing
mistake: none
kind: scalar
"""


class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return bool(self.w @ x + self.b > 0)
