"""
cell: softmax
loses: [a batch, three axes, whole numbers, large logits, samples with logits far apart, 1000 and -1000 in each sample, as many samples as classes, leaves its input alone]
mistake: "the slip: sum over the whole array"
kind: unmended
slip: 7
row: 10
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / np.sum(exponentials)
