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
            ax.annotate("", (x, y), places[source], arrowprops={"arrowstyle": "->", "shrinkA": 8, "shrinkB": 8})
        ax.scatter(x, y, s=300, zorder=2)
        ax.text(x, y + 0.3, f"{node.data:.3g}", ha="center", va="center")
        ax.text(x, y - 0.3, f"{node.grad:.3g}", ha="center", va="center")
    return fig
