"""
cell: sigmoid
loses: nothing
mistake: none
"""

class Sigmoid:
    def forward(self, z):
        return np.exp(-np.logaddexp(0, -z))
