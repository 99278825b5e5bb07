"""
cell: sgd-step
loses: nothing
mistake: none
kind: other formula
"""

def sgd_step(params, grads, learning_rate):
    for key in ("W1", "b1", "W2", "b2"):
        params[key] -= learning_rate * grads[key]
