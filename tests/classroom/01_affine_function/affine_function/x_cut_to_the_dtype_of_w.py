"""
cell: affine-function
loses: ['whole weights, fractions in x']
mistake: none
kind: dtype
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return np.dot(self.w, x.astype(self.w.dtype)) + self.b
