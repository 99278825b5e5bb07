"""
cell: affine-function
loses: [a second sample through the same neuron]
mistake: adds up from call to call
kind: state
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        self.b += np.dot(self.w, x)
        return self.b
