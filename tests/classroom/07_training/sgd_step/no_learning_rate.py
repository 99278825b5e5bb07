"""
cell: sgd-step
loses: all
mistake: learning rate left out
kind: missing term
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name] -= grads[name]
