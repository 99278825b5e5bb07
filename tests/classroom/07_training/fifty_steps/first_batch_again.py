"""
cell: train
loses: all
mistake: the first batch in every step
kind: partial
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        sgd_step(net.params, net.gradient(x[batches[0]], t[batches[0]]), learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return losses
