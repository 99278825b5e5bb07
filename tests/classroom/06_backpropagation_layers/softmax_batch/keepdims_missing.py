"""
cell: softmax
loses: [a batch, three axes, whole numbers, large logits, samples with logits far apart, 1000 and -1000 in each sample, as many samples as classes, leaves its input alone]
mistake: keepdims missing
kind: shape
row: 11
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a, axis=-1))
    return exponentials / np.sum(exponentials, axis=-1)
