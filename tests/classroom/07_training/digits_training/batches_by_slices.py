"""
cell: train-digits
loses: nothing
mistake: none
"""

def train_digits(x_train, t_train, x_held_out, t_held_out):
    net = TwoLayerNet(64, 64, 10)
    losses = []
    for epoch in range(25):
        order = np.random.permutation(len(x_train))
        for start in range(0, len(order), 25):
            batch = order[start : start + 25]
            sgd_step(net.params, net.gradient(x_train[batch], t_train[batch]), 0.5)
        losses.append(net.loss(x_train, t_train))
    return net, {"loss": losses}
