"""
cell: train-digits
loses: nothing
mistake: none
kind: other formula
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    rng = np.random.default_rng(1)
    net = TwoLayerNet(64, 50, 10)
    epochs = range(1, 36)
    losses, learned, held_out = [], [], []
    for _ in epochs:
        batches = rng.integers(len(x_train), size=(40, 32))
        losses.append(train(net, x_train, t_train, batches, learning_rate=0.5).mean())
        learned.append(net.accuracy(x_train, t_train))
        held_out.append(net.accuracy(x_held_out, t_held_out))
    return net, {"epoch": epochs, "loss": losses, "train_accuracy": learned, "held_out_accuracy": held_out}
