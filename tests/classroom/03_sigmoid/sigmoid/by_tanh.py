"""
cell: sigmoid
loses: nothing
mistake: none
"""

class Sigmoid:
    def forward(self, z):
        return 0.5 * (1 + np.tanh(0.5 * z))
