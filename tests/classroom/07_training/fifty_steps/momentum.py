"""
cell: train
loses: all
mistake: momentum of 0.9
kind: wrong formula
"""

def train(net, x, t, batches, learning_rate):
    v = {k: np.zeros_like(p) for k, p in net.params.items()}
    losses = []
    for batch in batches:
        for k, g in net.gradient(x[batch], t[batch]).items():
            v[k] = 0.9 * v[k] - learning_rate * g
            net.params[k] += v[k]
        losses.append(net.loss(x[batch], t[batch]))
    return np.array(losses)
