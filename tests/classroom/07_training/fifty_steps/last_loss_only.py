"""
cell: train
loses: all
mistake: none
kind: return
"""

def train(net, x, t, batches, learning_rate):
    for batch in batches:
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
        loss = net.loss(x[batch], t[batch])
    return loss
