"""
cell: train
loses: nothing
mistake: none
kind: loops
"""

def train(net, x, t, batches, learning_rate):
    losses = np.zeros(len(batches))
    for step, batch in enumerate(batches):
        x_batch, t_batch = x[batch], t[batch]
        grads = net.gradient(x_batch, t_batch)
        for name in grads:
            net.params[name] -= learning_rate * grads[name]
        losses[step] = net.loss(x_batch, t_batch)
    return losses
