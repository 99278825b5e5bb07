"""
cell: train-xor
loses: all
mistake: nearly the same answer for all rows
kind: order
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    rng = np.random.default_rng(1)
    for _ in range(500):
        train(net, x[rng.permutation(len(x))], t, [np.arange(len(x))], 0.5)
    return net
