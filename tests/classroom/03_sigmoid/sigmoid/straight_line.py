"""
cell: sigmoid
loses: all
mistake: none
"""

class Sigmoid:
    def forward(self, z):
        return np.clip(z / 6 + 0.5, 0, 1)
