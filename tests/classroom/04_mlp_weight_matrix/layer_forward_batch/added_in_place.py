"""
cell: layer-forward
loses: 
  - "whole numbers, and fractions in b"
mistake: fractions added to whole numbers in place
kind: dtype
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    Z = X @ W
    Z += b
    return Z
