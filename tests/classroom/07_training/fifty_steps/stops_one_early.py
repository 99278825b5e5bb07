"""
cell: train
loses: all
mistake: none
kind: off-by-one
"""


def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches[:-1]:
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return losses
