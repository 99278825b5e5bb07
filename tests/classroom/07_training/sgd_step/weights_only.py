"""
cell: sgd-step
loses: all
mistake: biases forgotten
kind: missing term
row: 1
"""

def sgd_step(params, grads, learning_rate):
    for name in ("W1", "W2"):
        params[name] -= learning_rate * grads[name]
