"""
cell: train-xor
loses: all
mistake: every row the other way
kind: sign
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    train(net, x, 1 - t, [np.arange(len(x))] * 500, 0.5)
    return net
