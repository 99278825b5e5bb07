"""
cell: train
loses: all
mistake: labels of other samples
kind: order
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        labels = t[: len(batch)]
        sgd_step(net.params, net.gradient(x[batch], labels), learning_rate)
        losses.append(net.loss(x[batch], labels))
    return losses
