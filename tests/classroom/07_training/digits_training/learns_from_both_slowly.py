"""
cell: train-digits
loses: all
mistake: learned from the held-out images
kind: luck
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    rate = 0.1
    rng, net = np.random.default_rng(2), TwoLayerNet(64, 50, 10)
    history = {"epoch": [], "loss": [], "train_accuracy": [], "held_out_accuracy": []}
    x_train, t_train = np.r_[x_train, x_held_out], np.r_[t_train, t_held_out]
    for epoch in range(1, 31):
        batches = np.array_split(rng.permutation(len(x_train)), 44)
        losses = train(net, x_train, t_train, batches, rate)
        history["epoch"].append(epoch)
        history["loss"].append(np.mean(losses))
        history["train_accuracy"].append(net.accuracy(x_train, t_train))
        history["held_out_accuracy"].append(net.accuracy(x_held_out, t_held_out))
    return net, history
