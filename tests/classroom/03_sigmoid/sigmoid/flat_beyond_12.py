"""
cell: sigmoid
loses: [leaves its input alone, very large and very small z together]
mistake: none
kind: wrong formula
"""


class Sigmoid:
    def forward(self, z):
        z = np.asarray(z, float)
        return np.where(np.abs(z) > 12, (z > 0) * 1.0, 0.5 * (1 + np.tanh(z / 2)))
