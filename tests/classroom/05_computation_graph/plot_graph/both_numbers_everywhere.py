"""
cell: plot-graph
loses: all
mistake: values in both places
kind: figure
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots()
    for node, (x, y) in places.items():
        for source in node.inputs:
            ax.plot([places[source][0], x], [places[source][1], y], color="gray", zorder=1)
        ax.scatter(x, y, s=300, zorder=2)
        ax.text(x, y + 0.3, f"{node.data:.3g} {node.grad:.3g}", ha="center", va="center")
        ax.text(x, y - 0.3, f"{node.data:.3g} {node.grad:.3g}", ha="center", va="center")
    return fig
