"""
cell: add-layer
loses: nothing
mistake: none
kind: lists
"""


class AddLayer:
    def forward(self, x, y):
        return np.add(x, y)

    def backward(self, dout):
        return [dout] * 2
