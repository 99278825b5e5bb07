"""
cell: train
loses: all
mistake: gradients added up
kind: state
"""

def train(net, x, t, batches, learning_rate):
    total = {k: np.zeros_like(p) for k, p in net.params.items()}
    losses = []
    for batch in batches:
        for k, g in net.gradient(x[batch], t[batch]).items():
            total[k] += g
        sgd_step(net.params, total, learning_rate)
        losses.append(net.loss(x[batch], t[batch]))
    return np.array(losses)
