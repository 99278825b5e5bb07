"""
cell: tanh-slope
loses: [whole numbers]
mistake: decimals cut off
kind: dtype
row: 12
"""


def tanh_derivative(z):
    out = np.zeros_like(z)
    out[:] = 1 - tanh(z) ** 2
    return out
