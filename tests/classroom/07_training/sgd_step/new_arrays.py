"""
cell: sgd-step
loses: all
mistake: arrays not changed
kind: aliasing
also: {fifty_steps: nothing learned}
"""

def sgd_step(params, grads, learning_rate):
    for name in params:
        params[name] = params[name] - learning_rate * grads[name]
