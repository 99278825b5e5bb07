"""
cell: train-digits
loses: all
mistake: losses that are no means of shuffled epochs
kind: state
"""


def train_digits(x_train, t_train, x_held_out, t_held_out):
    net = TwoLayerNet(64, 50, 10)
    order = np.random.default_rng(0).permutation(len(x_train))
    batches = np.array_split(order, 44)
    history = {"epoch": [], "loss": [], "train_accuracy": [], "held_out_accuracy": []}
    for epoch in range(1, 31):
        history["epoch"].append(epoch)
        history["loss"].append(np.mean(train(net, x_train, t_train, batches, 0.5)))
        history["train_accuracy"].append(net.accuracy(x_train, t_train))
        history["held_out_accuracy"].append(net.accuracy(x_held_out, t_held_out))
    return net, history
