"""
cell: slopes
loses: all
mistake: none
kind: wrong formula
"""
def sigmoid_derivative(z):
    h = 2e-6
    s = Sigmoid().forward
    return ((s(z + h) - s(z)) / h).astype(np.float32)
def relu_derivative(z):
    return np.where(z > 0, 1.0, 0.0)
