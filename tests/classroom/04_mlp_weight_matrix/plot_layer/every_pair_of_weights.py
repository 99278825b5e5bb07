"""
cell: plot-layer
loses: all
mistake: none
kind: figure
"""
def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1 = np.array([-0.5, 1.5])
    neurons = [(W[0, j], W[1, j], b[k]) for j in range(W.shape[1]) for k in range(W.shape[1])]
    neurons += [(W[i, 0], W[i, -1], c) for i in range(2) for c in b]
    for n, (u, v, c) in enumerate(neurons):
        ax.plot(x1, -(u * x1 + c) / v, label=f"{n}")
    ax.scatter(X[:, 0], X[:, 1])
    ax.set(title="t", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5))
    ax.legend()
    return fig
