"""
cell: cross-entropy
loses: [one-hot, 'a batch of one, one-hot', 'as many samples as classes, one-hot in whole numbers', 'probability 0 for the right class, one-hot', leaves its inputs alone]
mistake: class numbers only
kind: partial
"""

def cross_entropy_error(y, t):
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))
