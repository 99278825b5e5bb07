"""
cell: plot-layer
loses: all
mistake: the first neuron only
kind: partial
"""


def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1 = np.array([-0.5, 1.5])
    for j in range(W.shape[1]):
        ax.plot(x1, -(W[0, j] * x1 + b[j]) / W[1, j], label=f"neuron {j + 1}")
        return fig
    ax.scatter(X[:, 0], X[:, 1])
    ax.set(title="A layer", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5))
    ax.legend()
