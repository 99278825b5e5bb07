"""
cell: train
loses: nothing
mistake: none
kind: lists
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        grads = net.gradient(x[batch], t[batch])
        sgd_step(net.params, grads, learning_rate)
        losses += [net.loss(x[batch], t[batch])]
    return losses
