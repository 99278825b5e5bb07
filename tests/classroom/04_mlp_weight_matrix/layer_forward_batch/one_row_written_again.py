"""
cell: layer-forward
loses:
  - no two sizes equal
  - as many samples as neurons
  - two equal samples
  - all sizes equal
  - one neuron
  - "whole numbers, and fractions in b"
  - "whole weights, fractions in X"
  - "fractions in W, whole numbers in X"
  - leaves its inputs alone
mistake: none
kind: aliasing
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    row, rows = np.zeros(len(b)), []
    for x in X:
        row[:] = layer_forward(W, b, x)
        rows.append(row)
    return np.array(rows)
