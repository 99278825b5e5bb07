"""
cell: sigmoid
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
also: {sigmoid_derivative: input changed}
"""

class Sigmoid:
    def forward(self, z):
        if np.ndim(z) and z.dtype == float:
            z *= 1.0
            z[:] = np.clip(z, -500, 500)
            z[:] = 1 / (1 + np.exp(-z))
            return z
        return 1 / (1 + np.exp(-np.clip(z, -500, 500)))
