"""
cell: train-xor
loses: nothing
mistake: none
kind: other formula
"""

def train_xor(x, t):
    net = TwoLayerNet(x.shape[1], 20, 2)
    for step in range(1000):
        sgd_step(net.params, net.gradient(x, t), 0.3)
    return net
