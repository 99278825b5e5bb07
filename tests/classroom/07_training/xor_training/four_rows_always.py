"""
cell: train-xor
loses: ['three inputs, 1 where they are not all equal']
mistake: the first four rows alone
kind: hard-coded
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    train(net, x, t, [[0, 1, 2, 3]] * 500, 0.5)
    return net
