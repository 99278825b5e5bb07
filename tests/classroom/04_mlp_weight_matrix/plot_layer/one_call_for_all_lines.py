"""
cell: plot-layer
loses: nothing
mistake: none
kind: other drawing
"""
def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1 = np.linspace(-.5, 1.5, 10)[:, None]
    lines = ax.plot(x1, -(x1 * W[0] + b) / W[1])
    ax.legend(lines, [f"neuron {j}" for j in range(len(b))], framealpha=1)
    ax.scatter(*X.T, color="k"); ax.set(title="layer", xlabel="x1", ylabel="x2", ylim=(-.5, 1.5))
    return fig
