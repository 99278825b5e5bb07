"""
cell: sigmoid
loses:
  - whole numbers
mistake: decimals cut off, numbers allowed
kind: dtype
row: 12
also: {sigmoid_derivative: decimals cut off}
"""

class Sigmoid:
    def forward(self, z):
        z = np.asarray(z)
        out = np.zeros_like(z)
        mask = z >= 0
        out[mask] = 1 / (1 + np.exp(-z[mask]))
        out[~mask] = np.exp(z[~mask]) / (1 + np.exp(z[~mask]))
        return out
