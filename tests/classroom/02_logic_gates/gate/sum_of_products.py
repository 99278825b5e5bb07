"""
cell: gate
loses: nothing
mistake: none
kind: other formula
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return 1 if np.sum(self.w * x) + self.b > 0 else 0
