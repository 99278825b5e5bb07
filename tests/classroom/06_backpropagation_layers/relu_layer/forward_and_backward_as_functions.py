"""
cell: relu
loses: nothing
mistake: none
kind: structure
"""


def relu_forward(x):
    return np.maximum(0, x), x
def relu_backward(dout, cache):
    dx = np.array(dout, copy=True)
    dx[cache <= 0] = 0
    return dx
class Relu:
    mask = None
    def __init__(self):
        self.mask = None
        self.cache = None
    def forward(self, x):
        out, self.cache = relu_forward(x)
        return out
    def backward(self, dout):
        return relu_backward(dout, self.cache)
