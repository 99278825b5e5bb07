"""
cell: sigmoid
loses: nothing
mistake: none
kind: float32
"""


class Sigmoid:
    def forward(self, z):
        return np.float32(0.5) * (1 + np.tanh(np.float32(0.5) * np.asarray(z, dtype=np.float32)))
