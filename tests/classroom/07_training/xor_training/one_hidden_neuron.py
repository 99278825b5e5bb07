"""
cell: train-xor
loses: all
mistake: one hidden neuron
kind: partial
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 1, 2)
    train(net, x, t, [np.arange(len(x))] * 500, 0.5)
    return net
