"""
cell: train-xor
loses: all
mistake: none
kind: partial
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    train(net, x, t, [np.arange(len(x) - 1)] * 500, 0.5)
    return net
