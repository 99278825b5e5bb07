"""
cell: train-xor
loses: all
mistake: never trained
kind: return
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    train(net, x, t, [np.arange(len(x))] * 500, 0.5)
    return TwoLayerNet(x.shape[1], 16, 2)
