"""
cell: softmax
loses: [a batch with large scores, rows that lie far apart, 1000 and -1000 in each row]
mistake: no shift
kind: overflow
"""

def softmax(a):
    powers = np.exp(a)
    return powers / np.sum(powers, axis=-1, keepdims=True)
