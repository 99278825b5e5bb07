"""
cell: affine-function
loses: nothing
mistake: none
kind: defaults
"""


class AffineFunction:
    def __init__(self, w, b=0.0):
        self.w = w
        self.b = b

    def forward(self, x):
        return np.inner(self.w, x) + self.b
