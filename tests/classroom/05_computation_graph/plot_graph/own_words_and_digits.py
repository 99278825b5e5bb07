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
        ax.scatter(x, y, s=700, color="white", edgecolor="black", zorder=2)
        ax.text(x, y + 0.25, f"data {node.data:.4f}", va="bottom")
        ax.text(x, y - 0.25, f"grad = {float(node.grad)}", va="top")
    return fig
