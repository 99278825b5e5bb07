"""
cell: train-digits
loses: nothing
mistake: none
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    rng = np.random.default_rng(1)
    net = TwoLayerNet(64, 50, 10)
    batches = rng.integers(len(x_train), size=(1400, 32))
    losses = train(net, x_train, t_train, batches, learning_rate=0.5)
    return net, {"loss": losses}
