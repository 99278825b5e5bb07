"""
cell: model
loses: [inputs far from 0]
mistake: none
kind: overflow
"""


class Model:
    def forward(self, x):
        s = x.sum()
        z = np.array([0.5 * s - 0.7, 0.5 * s - 0.2, 0.7 - 0.5 * s])
        return np.exp(z) / (1 + np.exp(z))
