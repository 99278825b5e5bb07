"""
cell: plot-layer
loses: all
mistake: rows taken for neurons, as many as there are
kind: transposed
row: 5
"""

def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1 = np.linspace(-0.5, 1.5, 50)
    for w, bias in zip(W, b):
        ax.plot(x1, -(w[0] * x1 + bias) / w[1], label="neuron")
    ax.scatter(X[:, 0], X[:, 1])
    ax.set(title="layer", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5))
    ax.legend()
    return fig
