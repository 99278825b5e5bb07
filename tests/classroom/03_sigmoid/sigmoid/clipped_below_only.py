"""
cell: sigmoid
loses: 
- very large and very small z together
- z = -1000 in a batch, without a warning
- z = -1000, one number, without a warning
- leaves its input alone
mistake: z cut off at -15 and inf
kind: edge
"""


class Sigmoid:
    def forward(self, z):
        return 1 / (1 + np.exp(-np.maximum(z, -15)))
