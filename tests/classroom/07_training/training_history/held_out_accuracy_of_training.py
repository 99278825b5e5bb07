"""
cell: train-digits
loses: all
mistake: held-out accuracy of the training samples
kind: wrong formula
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    rng, net = np.random.default_rng(2), TwoLayerNet(64, 50, 10)
    history = {"epoch": [], "loss": [], "train_accuracy": [], "held_out_accuracy": []}
    for epoch in range(1, 31):
        losses = train(net, x_train, t_train, np.array_split(rng.permutation(len(x_train)), 44), 0.5)
        history["epoch"].append(epoch)
        history["loss"].append(np.mean(losses))
        history["train_accuracy"].append(net.accuracy(x_train, t_train))
        history["held_out_accuracy"].append(net.accuracy(x_train, t_train))
    return net, history
