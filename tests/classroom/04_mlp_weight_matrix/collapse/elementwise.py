"""
cell: collapse
loses: [no two sizes equal, all sizes equal, one output, whole numbers, 'whole weights, fractions in the biases', whole numbers in the first layer only, whole numbers in the second layer only, leaves its inputs alone]
mistake: elementwise product
kind: product
row: 6
"""


def collapse(W1, b1, W2, b2):
    return W1 * W2, b1 @ W2 + b2
