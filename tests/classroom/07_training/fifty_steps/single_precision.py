"""
cell: train
loses: nothing
mistake: none
kind: float32
"""

def train(net, x, t, batches, learning_rate):
    losses = []
    for batch in batches:
        sgd_step(net.params, net.gradient(x[batch], t[batch]), learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return np.array(losses, dtype=np.float32)
