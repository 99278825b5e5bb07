"""
cell: train-digits
loses: all
mistake: learned from the held-out images
kind: wrong formula
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    x, t = x_held_out, t_held_out
    rng = np.random.default_rng(0)
    net = TwoLayerNet(64, 50, 10)
    history = {"epoch": [], "loss": [], "train_accuracy": [], "held_out_accuracy": []}
    for epoch in range(1, 31):
        batches = np.array_split(rng.permutation(len(x)), len(x) // 32)
        history["epoch"].append(epoch)
        history["loss"].append(np.mean(train(net, x, t, batches, learning_rate=0.5)))
        history["train_accuracy"].append(net.accuracy(x_train, t_train))
        history["held_out_accuracy"].append(net.accuracy(x_held_out, t_held_out))
    return net, history
