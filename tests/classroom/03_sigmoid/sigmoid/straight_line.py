"""
cell: sigmoid
loses: [a second z for the same object, one number, a vector, 'shape (2, 3, 4)', whole numbers, very large and very small z together, 'z = -1000 in a batch, without a warning', 'one entry, shape (1, 1)', leaves its input alone]
mistake: hard sigmoid
kind: wrong formula
"""

class Sigmoid:
    def forward(self, z):
        return np.clip(z / 6 + 0.5, 0, 1)
