"""
cell: sigmoid
loses: nothing
mistake: none
kind: stable formula
"""

class Sigmoid:
    def forward(self, z):
        return np.exp(-np.logaddexp(0, -z))
