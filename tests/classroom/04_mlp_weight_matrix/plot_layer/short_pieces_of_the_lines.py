"""
cell: plot-layer
loses: all
mistake: none
kind: figure
"""
def plot_layer(W, b):
    fig, ax = plt.subplots(figsize=(4.5, 4))
    x1 = np.array([0.4, 0.6])
    for j in range(W.shape[1]):
        ax.plot(x1, -(W[0, j] * x1 + b[j]) / W[1, j], label=f"neuron {j + 1}")
    ax.scatter(X[:, 0], X[:, 1], color="black", zorder=3)
    ax.set(title="t", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5)); ax.legend()
    return fig
