"""
cell: sgd-step
loses: all
mistake: gradients changed
kind: aliasing
row: 27
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        grads[name] *= learning_rate
        params[name] -= grads[name]
