"""
cell: train
loses: all
mistake: the loss of all samples
kind: wrong formula
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
        losses.append(net.loss(x, t))
    return losses
