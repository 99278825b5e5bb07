"""
cell: sgd-step
loses: all
mistake: arrays not changed
"""

def sgd_step(params, grads, learning_rate):
    return {name: params[name] - learning_rate * grads[name] for name in params}
