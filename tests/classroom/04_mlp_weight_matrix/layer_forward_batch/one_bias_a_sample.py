"""
cell: layer-forward
loses: 
  - "no two sizes equal"
  - "a batch of one"
  - "as many samples as neurons"
  - "all sizes equal"
  - "whole numbers, and fractions in b"
  - "leaves its inputs alone"
mistake: one bias a sample
kind: axis
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return X @ W + b[:, None]
