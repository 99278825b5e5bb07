"""
cell: sigmoid
loses: [very large and very small z together, 'z = -1000 in a batch, without a warning', 'z = -1000, one number, without a warning', leaves its input alone]
mistake: result kept away from 0 and 1
kind: edge
"""


class Sigmoid:
    def forward(self, z):
        return np.clip(1 / (1 + np.exp(-np.clip(z, -500, 500))), 1e-7, 1 - 1e-7)
