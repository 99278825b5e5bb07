"""
cell: train-digits
loses: nothing
mistake: none
kind: other formula
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    net = TwoLayerNet(64, 64, 10)
    history = {key: [] for key in ("epoch", "loss", "train_accuracy", "held_out_accuracy")}
    for epoch in range(25):
        order = np.random.permutation(len(x_train))
        for start in range(0, len(order), 25):
            batch = order[start : start + 25]
            sgd_step(net.params, net.gradient(x_train[batch], t_train[batch]), 0.5)
        history["epoch"] += [epoch + 1]
        history["loss"] += [net.loss(x_train, t_train)]
        history["train_accuracy"] += [net.accuracy(x_train, t_train)]
        history["held_out_accuracy"] += [net.accuracy(x_held_out, t_held_out)]
    return net, history
