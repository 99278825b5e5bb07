"""
cell: sigmoid
loses:
  - z = -1000 in a batch, without a warning
mistake: a warning
"""

class Sigmoid:
    def forward(self, z):
        return 1 / (1 + np.exp(-z))
