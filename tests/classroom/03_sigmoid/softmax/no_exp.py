"""
cell: softmax
loses: ["1000 and -1000 in each row", "a batch with large scores", "a batch with scores near -900", "a batch, no two sizes equal", "as many samples as classes", "leaves its input alone", "rows that lie far apart", "shape (2, 3, 4)", "whole numbers"]
mistake: shares without exp
kind: missing term
"""

def softmax(a):
    return a / np.sum(a, axis=-1, keepdims=True)
