"""
cell: train-xor
loses:
  - XOR, its rows in another order
  - leaves x and t alone
  - the opposite of XOR
  - three inputs, 1 where they are not all equal
mistake: all hidden neurons dead
kind: scale
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 16, 2)
    train(net, x, t, [np.arange(len(x))] * 500, 50)
    return net
