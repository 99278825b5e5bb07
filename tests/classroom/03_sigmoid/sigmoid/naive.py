"""
cell: sigmoid
loses: ['z = -1000 in a batch, without a warning', 'z = -1000, one number, without a warning']
mistake: a warning
kind: overflow
row: 13
"""

class Sigmoid:
    def forward(self, z):
        return 1 / (1 + np.exp(-z))
