"""
cell: train-digits
loses: nothing
mistake: none
kind: other formula
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    rng = np.random.default_rng(2)
    net = TwoLayerNet(64, 50, 10)
    rows = np.zeros((30, 4))
    for epoch in range(30):
        batches = np.array_split(rng.permutation(len(x_train)), 44)
        rows[epoch, 0] = epoch + 1
        rows[epoch, 1] = sum(train(net, x_train, t_train, batches, 0.5)) / 44
        rows[epoch, 2] = net.accuracy(x_train, t_train)
        rows[epoch, 3] = net.accuracy(x_held_out, t_held_out)
    return net, dict(zip(("epoch", "loss", "train_accuracy", "held_out_accuracy"), rows.T))
