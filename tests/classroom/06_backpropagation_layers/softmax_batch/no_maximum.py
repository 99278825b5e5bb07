"""
cell: softmax
loses: [large logits, samples with logits far apart, 1000 and -1000 in each sample]
mistake: no maximum subtracted
kind: overflow
"""

def softmax(a):
    return np.exp(a) / np.sum(np.exp(a), axis=-1, keepdims=True)
