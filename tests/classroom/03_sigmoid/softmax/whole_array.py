"""
cell: softmax
loses: ["1000 and -1000 in each row", "a batch with large scores", "a batch with scores near -900", "a batch, no two sizes equal", "as many samples as classes", "leaves its input alone", "rows that lie far apart", "shape (2, 3, 4)", "whole numbers"]
mistake: over the whole array
kind: axis
row: 10
"""

def softmax(a):
    shifted = a - np.max(a)
    powers = np.exp(shifted)
    return powers / np.sum(powers)
