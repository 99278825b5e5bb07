"""
cell: affine-function
loses: all
mistake: bias added to x
kind: order
"""
class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, x):
        return np.dot(self.w, x + self.b)
