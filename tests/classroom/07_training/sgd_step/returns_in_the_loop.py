"""
cell: sgd-step
loses: all
mistake: none
kind: off-by-one
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name] -= learning_rate * grads[name]
        return params
