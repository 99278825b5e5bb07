"""
cell: slip
loses: ['whole weights, fractions in x']
mistake: none
kind: dtype
"""


def layer_from_notes(W, b, x):
    p = np.zeros_like(W.T)
    p[:] = W.T * x
    return p.sum(axis=1) + b
