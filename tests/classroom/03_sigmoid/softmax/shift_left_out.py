"""
cell: softmax
loses: ["1000 and -1000 in each row", "a batch with large scores", "a batch with scores near -900", "rows that lie far apart"]
mistake: no shift
kind: overflow
"""

def softmax(a):
    powers = np.exp(a)
    return powers / np.sum(powers, axis=-1, keepdims=True)
