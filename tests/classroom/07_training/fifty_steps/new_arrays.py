"""
cell: sgd-step
loses: all
mistake: none
kind: aliasing
also: {sgd_step: arrays not changed}
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name] = params[name] - learning_rate * grads[name]
