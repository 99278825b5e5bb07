"""
cell: sigmoid
loses: nothing
mistake: none
kind: stable formula
"""

class Sigmoid:
    def forward(self, z):
        return 0.5 * (1 + np.tanh(0.5 * z))
