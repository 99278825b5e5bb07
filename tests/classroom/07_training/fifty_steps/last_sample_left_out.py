"""
cell: train
loses: all
mistake: the last sample of each batch left out
kind: partial
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        batch = batch[:-1]
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return np.array(losses)
