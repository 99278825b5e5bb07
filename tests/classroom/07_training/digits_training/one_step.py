"""
cell: train-digits
loses: all
mistake: hardly moved
kind: partial
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    net = TwoLayerNet(64, 50, 10)
    sgd_step(net.params, net.gradient(x_train, t_train), 0.5)
    return net, {}
