"""
cell: softmax
loses: ["a batch of one, equal scores", "a batch with large scores", "a batch with scores near -900", "a batch, no two sizes equal", "as many samples as classes", "leaves its input alone", "rows that lie far apart", "shape (2, 3, 4)", "whole numbers"]
mistake: not divided by the sum
kind: scale
"""


def softmax(a):
    powers = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return powers / np.max(powers, axis=-1, keepdims=True)
