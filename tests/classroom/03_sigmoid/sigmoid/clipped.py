"""
cell: sigmoid
loses: nothing
mistake: none
"""

class Sigmoid:
    def forward(self, z):
        return 1 / (1 + np.exp(-np.clip(z, -500, 500)))
