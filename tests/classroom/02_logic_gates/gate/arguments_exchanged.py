"""
cell: gate
loses: all
mistake: w and b exchanged
kind: order
"""


class Gate:
    def __init__(self, b, w):
        self.w = w
        self.b = b

    def forward(self, x):
        return step(np.dot(self.w, x) + self.b)
