"""
cell: train
loses: ["leaves x, t and the batches alone"]
mistake: input changed
kind: aliasing
"""


def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    x -= x.mean(axis=0)
    return np.array(losses)
