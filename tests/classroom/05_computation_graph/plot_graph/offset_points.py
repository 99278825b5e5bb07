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
        ax.scatter(x, y, s=80, zorder=2)
        ax.annotate(f"{node.data:.3g}", (x, y), (0, 10), textcoords="offset points", ha="center")
        ax.annotate(f"{node.grad:.3g}", (x, y), (0, -18), textcoords="offset points", ha="center")
    return fig
