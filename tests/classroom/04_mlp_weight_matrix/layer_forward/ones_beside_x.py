"""
cell: layer-forward
loses: nothing
mistake: none
kind: other formula
"""
def layer_forward(W, b, x):
    return layer_forward_batch(W, b, x.reshape(1, -1)).reshape(-1)
def layer_forward_batch(W, b, X):
    return np.hstack([X, np.ones((len(X), 1))]) @ np.vstack([W, b])
