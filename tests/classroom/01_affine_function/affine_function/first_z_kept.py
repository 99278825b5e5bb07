"""
cell: affine-function
loses: [a second sample through the same neuron]
mistake: first result kept
kind: state
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b
        self.z = None

    def forward(self, x):
        if self.z is None:
            self.z = np.dot(self.w, x) + self.b
        return self.z
