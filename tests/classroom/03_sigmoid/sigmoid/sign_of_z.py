"""
cell: sigmoid
loses: all
mistake: sign of z
kind: sign
also: {tanh: upside down}
"""

class Sigmoid:
    def forward(self, z):
        e = np.exp(-np.abs(z))
        return np.where(z >= 0, e, 1) / (1 + e)
