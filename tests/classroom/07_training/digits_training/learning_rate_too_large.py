"""
cell: train-digits
loses: all
mistake: all hidden neurons dead
kind: scale
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    net = TwoLayerNet(64, 50, 10)
    batches = np.random.default_rng(0).integers(len(x_train), size=(300, 32))
    train(net, x_train, t_train, batches, learning_rate=20)
    return net, {}
