"""
cell: train
loses: all
mistake: loss before the step
kind: order
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        losses.append(net.loss(x[batch], t[batch]))
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
    return losses
