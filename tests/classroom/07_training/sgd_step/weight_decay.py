"""
cell: sgd-step
loses: all
mistake: weight decay of 0.01
kind: wrong formula
"""

def sgd_step(params, grads, learning_rate):
    for k in params:
        params[k] -= learning_rate * (grads[k] + 0.01 * params[k])
