"""
cell: sgd-step
loses: nothing
mistake: none
kind: other formula
"""

def sgd_step(params, grads, learning_rate):
    for name, array in params.items():
        array[...] = array - learning_rate * grads[name]
