"""
cell: plot-layer
loses: nothing
mistake: none
kind: other drawing
"""

def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1, x2 = np.meshgrid(np.linspace(-0.5, 1.5, 101), np.linspace(-0.5, 1.5, 101))
    names = []
    for j in range(len(b)):
        z = W[0, j] * x1 + W[1, j] * x2 + b[j]
        ax.contour(x1, x2, z, levels=[0], colors=f"C{j}")
        names.append(plt.Line2D([], [], color=f"C{j}", label=f"neuron {j}"))
    for x in X:
        ax.scatter(*x)
    ax.legend(handles=names)
    ax.set(title="A layer", xlabel="x1", ylabel="x2")
    return fig
