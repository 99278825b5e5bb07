"""
cell: plot-graph
loses: nothing
mistake: none
kind: other drawing
"""
def plot_graph(value):
    from matplotlib.collections import LineCollection
    places = figures.layout(value)
    fig, ax = plt.subplots()
    ax.add_collection(LineCollection([[places[s], places[n]] for n in places for s in n.inputs], colors="gray", zorder=0))
    ax.scatter(*zip(*places.values()), s=500, c=range(len(places)), cmap="viridis")
    for n, (x, y) in places.items():
        ax.text(x, y + .25, f"{n.data:.3g}", ha="center", va="bottom"); ax.text(x, y - .25, f"{n.grad:.3g}", ha="center", va="top")
    ys = [y for _, y in places.values()]; ax.set(ylim=(min(ys) - .7, max(ys) + .7)); ax.set_axis_off()
    return fig
