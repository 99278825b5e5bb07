"""
cell: affine-function
loses: [two inputs]
mistake: none
kind: state
"""
class AffineFunction:
    cache = {}
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, x):
        key = tuple(x)
        if key not in self.cache:
            self.cache[key] = hadamard_then_sum(self.w, x) + self.b
        return self.cache[key]
