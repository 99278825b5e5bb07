"""
cell: sgd-step
loses: all
mistake: uphill
kind: sign
also: {fifty_steps: uphill}
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name] += learning_rate * grads[name]
