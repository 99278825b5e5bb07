"""
cell: sigmoid
loses: [very large and very small z together, 'z = -1000 in a batch, without a warning', leaves its input alone]
mistake: overflow on the other side
kind: overflow
"""

class Sigmoid:
    def forward(self, z):
        return np.exp(z) / (1 + np.exp(z))
