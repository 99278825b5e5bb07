"""
cell: gate
loses: ['whole weights, fractions in x and b']
mistake: decimals of b cut off
kind: dtype
"""


class Gate:
    def __init__(self, w, b):
        self.theta = np.zeros(len(w) + 1, dtype=w.dtype)
        self.theta[:-1], self.theta[-1] = w, b

    def forward(self, x):
        return step(self.theta @ np.append(x, 1))
