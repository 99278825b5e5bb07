"""
cell: sigmoid
loses: all
mistake: tanh in its place
kind: wrong formula
"""

class Sigmoid:
    def forward(self, z):
        return np.tanh(z)
