"""
cell: tanh-slope
loses: nothing
mistake: none
kind: float32
"""


def tanh_derivative(z):
    h = 1e-5
    return ((tanh(z + h) - tanh(z - h)) / (2 * h)).astype(np.float32)
