"""
cell: layer-forward
loses: nothing
mistake: none
kind: float32
"""


def layer_forward(W, b, x):
    return W.T.astype(np.float32) @ x.astype(np.float32) + b.astype(np.float32)


def layer_forward_batch(W, b, X):
    return X.astype(np.float32) @ W.astype(np.float32) + b.astype(np.float32)
