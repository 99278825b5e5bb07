"""
cell: affine-function
loses: nothing
mistake: none
kind: vectorized
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return np.dot(self.w, x) + self.b
