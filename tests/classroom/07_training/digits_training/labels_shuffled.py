"""
cell: train-digits
loses: all
mistake: no better than chance
kind: order
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    net = TwoLayerNet(64, 50, 10)
    order = np.random.default_rng(0).permutation(len(x_train))
    x_train = x_train[order]
    train(net, x_train, t_train, order.repeat(10)[:12800].reshape(400, 32), learning_rate=0.5)
    return net, {}
