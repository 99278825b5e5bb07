"""
cell: sgd-step
loses: nothing
mistake: none
kind: vectorized
"""


def sgd_step(params, grads, learning_rate):
    for name in params:
        np.subtract(params[name], learning_rate * grads[name], out=params[name])
