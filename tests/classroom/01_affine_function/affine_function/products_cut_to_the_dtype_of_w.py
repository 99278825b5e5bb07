"""
cell: affine-function
loses: ['whole weights, fractions in x']
mistake: none
kind: dtype
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w.copy()
        self.b = b

    def forward(self, x):
        p = np.zeros_like(self.w)
        for i in range(len(x)):
            p[i] = self.w[i] * x[i]
        return p.sum() + self.b
