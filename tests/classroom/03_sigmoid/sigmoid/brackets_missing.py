"""
cell: sigmoid
loses: all
mistake: brackets missing
kind: order
"""

class Sigmoid:
    def forward(self, z):
        return 1 / 1 + np.exp(-z)
