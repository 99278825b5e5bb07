"""
cell: layer-forward
loses: 
  - "whole numbers, and fractions in b"
mistake: fractions cut off
kind: dtype
row: 12
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    Z = np.zeros_like(X @ W)
    for i in range(len(X)):
        Z[i] = layer_forward(W, b, X[i])
    return Z
