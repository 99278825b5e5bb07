"""
cell: train-digits
loses: all
mistake: no better than chance
kind: order
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    digits = np.load("digits.npz")
    x, t = digits["images"].reshape(-1, 64) / 16, digits["labels"]
    net = TwoLayerNet(64, 50, 10)
    batches = np.random.default_rng(0).integers(len(x), size=(800, 32))
    train(net, x, t, batches, learning_rate=0.5)
    return net, {}
