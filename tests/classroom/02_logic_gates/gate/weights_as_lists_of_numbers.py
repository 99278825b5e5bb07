"""
cell: gate
loses: nothing
mistake: none
kind: lists
"""
class Gate:
    def __init__(self, w, b):
        self.w = list(w)
        self.b = b

    def forward(self, x):
        z = self.b
        for weight, value in zip(self.w, x):
            z += weight * value
        return step(z)
