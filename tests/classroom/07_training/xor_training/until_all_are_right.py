"""
cell: train-xor
loses: nothing
mistake: none
kind: loops
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    everything = [np.arange(len(x))]
    while net.loss(x, t) > 0.1:
        train(net, x, t, everything, 0.5)
    return net
