"""
cell: plot-graph
loses: nothing
mistake: none
kind: other drawing
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots()
    for node, (x, y) in places.items():
        for source in node.inputs:
            ax.plot([places[source][0], x], [places[source][1], y], color="gray", zorder=1)
        ax.scatter(x, y, s=20, zorder=2)
        ax.text(x, y + 0.3, f"{node.data:.3g}", ha="center")
        ax.text(x, y - 0.3, f"{node.grad:.3g}", ha="center")
    ax.set(ylim=(-5, 5))
    return fig
