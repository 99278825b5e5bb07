"""
cell: cross-entropy
loses: nothing
mistake: none
kind: loops
"""

def cross_entropy_error(y, t):
    loss = 0
    for i in range(len(y)):
        place = t[i] if t.ndim == 1 else np.flatnonzero(t[i])[0]
        loss -= np.log(y[i, place] + 1e-7)
    return loss / len(y)
