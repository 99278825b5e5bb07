"""
cell: sigmoid
loses: [a second z for the same object]
mistake: first result kept
kind: state
"""


class Sigmoid:
    y = None

    def forward(self, z):
        if self.y is None or np.shape(self.y) != np.shape(z):
            e = np.exp(-np.abs(z))
            self.y = np.where(z >= 0, 1, e) / (1 + e)
        return self.y
