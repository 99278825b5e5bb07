"""
cell: plot-graph
loses: all
mistake: no lines
kind: figure
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots()
    for node, (x, y) in places.items():
        for source in node.inputs:
            ax.plot([places[source][0], (places[source][0] + x) / 2], [places[source][1], (places[source][1] + y) / 2], color="gray", zorder=1)
        ax.scatter(x, y, s=300, zorder=2)
        ax.text(x, y + 0.3, f"{node.data:.3g}", ha="center", va="center")
        ax.text(x, y - 0.3, f"{node.grad:.3g}", ha="center", va="center")
    return fig
