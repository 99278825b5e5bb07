"""
cell: sigmoid
loses: [leaves its input alone]
mistake: input changed
kind: aliasing
"""


class Sigmoid:
    def forward(self, z):
        z = np.asarray(z, dtype=float)
        z[z < -500] = -500
        return 1 / (1 + np.exp(-z))
