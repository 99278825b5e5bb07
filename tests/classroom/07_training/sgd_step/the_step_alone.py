"""
cell: sgd-step
loses: all
mistake: parameters replaced by the step
kind: missing term
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name][...] = -learning_rate * grads[name]
