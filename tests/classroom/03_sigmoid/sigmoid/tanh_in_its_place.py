"""
cell: sigmoid
loses: all
mistake: tanh in its place
"""

class Sigmoid:
    def forward(self, z):
        return np.tanh(z)
