"""
cell: sigmoid
loses:
- very large and very small z together
- z = -1000 in a batch, without a warning
- z = -1000, one number, without a warning
- leaves its input alone
mistake: z cut off at -20 and 20
kind: edge
"""


class Sigmoid:
    def forward(self, z):
        return 1 / (1 + np.exp(-np.clip(z, -20, 20)))
