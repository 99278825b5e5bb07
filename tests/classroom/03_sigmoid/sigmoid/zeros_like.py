"""
cell: sigmoid
loses: [one number, whole numbers, 'z = -1000, one number, without a warning']
mistake: decimals cut off
kind: dtype
row: 12
also: {sigmoid_derivative: decimals cut off}
"""

class Sigmoid:
    def forward(self, z):
        out = np.zeros_like(z)
        mask = z >= 0
        out[mask] = 1 / (1 + np.exp(-z[mask]))
        out[~mask] = np.exp(z[~mask]) / (1 + np.exp(z[~mask]))
        return out
