"""
cell: cross-entropy
loses: nothing
mistake: none
kind: stable formula
"""

def cross_entropy_error(y, t):
    classes = t if t.ndim == 1 else np.argmax(t, axis=-1)
    right = np.take_along_axis(y, classes[:, None], axis=1)
    return np.mean(-np.log(np.maximum(right, 1e-7)))
