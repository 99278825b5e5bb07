"""
cell: sigmoid
loses: [a second z for the same object, a vector, 'shape (2, 3, 4)', whole numbers, very large and very small z together, 'z = -1000 in a batch, without a warning', leaves its input alone]
mistake: one `if` for the whole array
kind: partial
"""

class Sigmoid:
    def forward(self, z):
        if z > 0:
            return 1 / (1 + np.exp(-z))
        else:
            return np.exp(z) / (1 + np.exp(z))
