"""
cell: sigmoid
loses: [one number, 'z = -1000, one number, without a warning']
mistake: arrays only
kind: partial
"""

class Sigmoid:
    def forward(self, z):
        out = np.zeros(np.shape(z))
        mask = z >= 0
        out[mask] = 1 / (1 + np.exp(-z[mask]))
        out[~mask] = np.exp(z[~mask]) / (1 + np.exp(z[~mask]))
        return out
