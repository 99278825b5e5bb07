"""
cell: gate
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
also: {xor: input changed}
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        z = x
        z *= self.w
        return step(z.sum() + self.b)
