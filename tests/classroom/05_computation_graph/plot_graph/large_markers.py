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
            ax.plot([places[source][0], x], [places[source][1], y], color="black", lw=4, zorder=1)
        ax.scatter(x, y, s=1500, color="white", edgecolor="k", zorder=2)
        ax.text(x, y + 0.35, f"{node.data:.3g}", ha="center", va="center")
        ax.text(x, y - 0.35, f"{node.grad:.3g}", ha="center", va="center")
    ax.margins(.3)
    return fig
