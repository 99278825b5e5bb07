"""
cell: sigmoid
loses: ['z = -1000, one number, without a warning']
mistake: a warning
kind: overflow
"""


class Sigmoid:
    def forward(self, z):
        if np.ndim(z) == 0:
            return 1 / (1 + np.exp(-z))
        e = np.exp(-np.abs(z))
        return np.where(z >= 0, 1, e) / (1 + e)
