"""
cell: train-digits
loses: all
mistake: losses that are no means of shuffled epochs
kind: partial
"""


def train_digits(x_train, t_train, x_held_out, t_held_out):
    net = TwoLayerNet(64, 50, 10)
    history = {"epoch": [], "loss": [], "train_accuracy": [], "held_out_accuracy": []}
    batches = np.array_split(np.arange(len(x_train)), 44)
    for epoch in range(1, 31):
        losses = train(net, x_train, t_train, batches, learning_rate=0.5)
        history["epoch"].append(epoch)
        history["loss"].append(np.mean(losses))
        history["train_accuracy"].append(net.accuracy(x_train, t_train))
        history["held_out_accuracy"].append(net.accuracy(x_held_out, t_held_out))
    return net, history
