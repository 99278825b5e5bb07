"""
cell: sigmoid
loses: all
mistake: none
kind: wrong formula
"""

class Sigmoid:
    def forward(self, z):
        return np.clip(z / 6 + 0.5, 0, 1)
