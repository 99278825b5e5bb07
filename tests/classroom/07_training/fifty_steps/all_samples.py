"""
cell: train
loses: all
mistake: all samples in every step
kind: partial
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        sgd_step(net.params, net.gradient(x, t), learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return losses
