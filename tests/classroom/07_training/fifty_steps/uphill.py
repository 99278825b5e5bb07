"""
cell: sgd-step
loses: all
mistake: none
kind: sign
also: {sgd_step: uphill}
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name] += learning_rate * grads[name]
