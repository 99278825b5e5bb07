"""
cell: train-digits
loses: all
mistake: not enough yet
kind: partial
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    rate = 0.5
    rng, net = np.random.default_rng(2), TwoLayerNet(64, 50, 10)
    history = {"epoch": [], "loss": [], "train_accuracy": [], "held_out_accuracy": []}
    x_train, t_train = x_train[:100], t_train[:100]
    for epoch in range(1, 31):
        batches = np.array_split(rng.permutation(len(x_train)), 3)
        losses = train(net, x_train, t_train, batches, rate)
        history["epoch"].append(epoch)
        history["loss"].append(np.mean(losses))
        history["train_accuracy"].append(net.accuracy(x_train, t_train))
        history["held_out_accuracy"].append(net.accuracy(x_held_out, t_held_out))
    return net, history
