"""
cell: collapse
loses: nothing
mistake: none
kind: other formula
"""

def collapse(W1, b1, W2, b2):
    both = lambda X: layer_forward_batch(W2, b2, layer_forward_batch(W1, b1, X))
    b = both(np.zeros((1, len(W1))))[0]
    return both(np.eye(len(W1))) - b, b
