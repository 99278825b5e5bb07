"""
cell: train-digits
loses: all
mistake: accuracies taken before the epoch
kind: order
"""


def train_digits(x_train, t_train, x_held_out, t_held_out):
    rng = np.random.default_rng(0)
    net = TwoLayerNet(64, 50, 10)
    history = {"epoch": [], "loss": [], "train_accuracy": [], "held_out_accuracy": []}
    for epoch in range(1, 31):
        history["epoch"].append(epoch)
        history["train_accuracy"].append(net.accuracy(x_train, t_train))
        history["held_out_accuracy"].append(net.accuracy(x_held_out, t_held_out))
        batches = np.array_split(rng.permutation(len(x_train)), 44)
        history["loss"].append(np.mean(train(net, x_train, t_train, batches, 0.5)))
    return net, history
