"""
cell: train-xor
loses: all
mistake: hardly moved
kind: scale
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    train(net, x, t, [np.arange(len(x))] * 500, 0.0001)
    return net
