"""
cell: add-layer
loses: all
mistake: none
kind: return
"""


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return {"dx": dout, "dy": dout}
