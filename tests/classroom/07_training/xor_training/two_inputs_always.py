"""
cell: train-xor
loses:
  - three inputs, 1 where they are not all equal
mistake: none
kind: hard-coded
"""

def train_xor(x, t):
    net = TwoLayerNet(2, 16, 2)
    train(net, x, t, [np.arange(len(x))] * 500, 0.5)
    return net
