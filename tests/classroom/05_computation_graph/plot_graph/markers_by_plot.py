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
            ax.plot([places[source][0], x], [places[source][1], y], color="gray")
        ax.plot(x, y, "o", markersize=20)
        ax.text(x, y + 0.15, f"{node.data:.3g}\n", va="bottom")
        ax.text(x, y - 0.25, f"{node.grad:.3g}", ha="center")
    return fig
