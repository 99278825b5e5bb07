"""
cell: plot-layer
loses: all
mistake: rows taken for neurons
kind: transposed
row: 5
"""

def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1 = np.linspace(-0.5, 1.5, 50)
    for j in range(W.shape[1]):
        ax.plot(x1, -(W[j, 0] * x1 + b[j]) / W[j, 1], label=f"neuron {j}")
    ax.scatter(X[:, 0], X[:, 1])
    ax.set(title="layer", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5))
    ax.legend()
    return fig
