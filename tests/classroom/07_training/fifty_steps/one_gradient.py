"""
cell: train
loses: all
mistake: one gradient for all steps
kind: state
"""

def train(net, x, t, batches, learning_rate):
    grads = net.gradient(x[batches[0]], t[batches[0]])
    losses = []
    for batch in batches:
        sgd_step(net.params, grads, learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return losses
