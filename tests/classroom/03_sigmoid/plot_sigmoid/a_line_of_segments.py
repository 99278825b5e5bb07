"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    from matplotlib.collections import LineCollection
    z = np.linspace(-5, 5, 201); y = sigmoid.forward(z)
    fig, ax = plt.subplots()
    points = np.array([z, y]).T.reshape(-1, 1, 2)
    lc = LineCollection(np.concatenate([points[:-1], points[1:]], axis=1), cmap="viridis"); lc.set_array(z)
    ax.add_collection(lc); ax.autoscale()
    ax.axhline(0); ax.axhline(1); ax.axvline(0)
    ax.scatter(0, .5, zorder=3, c="k")
    ax.set(title="The sigmoid", xlabel="z", ylabel="σ(z)")
    return fig
