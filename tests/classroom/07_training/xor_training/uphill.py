"""
cell: train-xor
loses: all
mistake: grown without bound
kind: sign
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    for _ in range(500):
        for k, g in net.gradient(x, t).items():
            net.params[k] += 0.1 * g
    return net
