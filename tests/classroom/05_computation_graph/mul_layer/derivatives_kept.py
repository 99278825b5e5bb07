"""
cell: mul-layer
loses: nothing
mistake: none
kind: other state
"""


class MulLayer:
    def forward(self, x, y):
        self.local_derivatives = np.array([y, x])
        return x * y

    def backward(self, dout):
        return tuple(dout * self.local_derivatives)
