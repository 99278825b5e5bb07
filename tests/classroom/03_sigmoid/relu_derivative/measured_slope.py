"""
cell: slopes
loses: nothing
mistake: none
kind: other formula
"""


def measured_slope(function):
    step = 1e-5
    return lambda z: (function(z + step) - function(z - step)) / (2 * step)


def sigmoid_derivative(z):
    return measured_slope(Sigmoid().forward)(z)


def relu_derivative(z):
    return measured_slope(relu)(z)
