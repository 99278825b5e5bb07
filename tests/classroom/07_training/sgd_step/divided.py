"""
cell: sgd-step
loses: all
mistake: divided by the learning rate
kind: scale
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name] -= grads[name] / learning_rate
