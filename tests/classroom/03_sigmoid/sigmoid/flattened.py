"""
cell: sigmoid
loses: ['shape (2, 3, 4)', whole numbers, 'z = -1000 in a batch, without a warning', 'one entry, shape (1, 1)', leaves its input alone]
mistake: none
kind: shape
"""

class Sigmoid:
    def forward(self, z):
        e = np.exp(-np.abs(np.ravel(z)))
        out = np.where(np.ravel(z) >= 0, 1, e) / (1 + e)
        return out if np.ndim(z) else out[0]
