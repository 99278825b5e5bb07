"""
cell: sigmoid
loses: nothing
mistake: none
kind: stable formula
"""

class Sigmoid:
    def forward(self, z):
        return 1 / (1 + np.exp(-np.clip(z, -500, 500)))
