"""
cell: sigmoid
loses: nothing
mistake: none
kind: stable formula
"""

class Sigmoid:
    def forward(self, z):
        z = np.asarray(z, dtype=float)
        out = np.zeros(z.shape)
        right = z >= 0
        out[right] = 1 / (1 + np.exp(-z[right]))
        power = np.exp(z[~right])
        out[~right] = power / (power + 1)
        return out
