"""
cell: sigmoid
loses: ['one entry, shape (1, 1)']
mistake: none
kind: shape
"""


class Sigmoid:
    def forward(self, z):
        e = np.exp(-np.abs(z))
        return np.squeeze(np.where(z >= 0, 1, e) / (1 + e))
