"""
cell: train
loses: all
mistake: always a rate of 0.5
kind: hard-coded
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        sgd_step(net.params, net.gradient(x[batch], t[batch]), 0.5)
        losses.append(net.loss(x[batch], t[batch]))
    return losses
