"""
cell: sgd-step
loses: all
mistake: biases forgotten
"""

def sgd_step(params, grads, learning_rate):
    for name in ("W1", "W2"):
        params[name] -= learning_rate * grads[name]
