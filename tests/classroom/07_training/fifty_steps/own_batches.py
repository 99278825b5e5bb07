"""
cell: train
loses: all
mistake: none
kind: luck
"""


def train(net, x, t, batches, learning_rate):
    rng = np.random.default_rng(0)
    losses = []
    for batch in batches:
        batch = rng.permutation(len(x))[: len(batch)]
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return losses
