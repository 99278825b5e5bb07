"""
cell: plot-graph
loses: all
mistake: none
kind: figure
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots(figsize=(7, 5))
    for node, (x, y) in places.items():
        for source in node.inputs:
            ax.plot([places[source][0], x], [places[source][1], y], color="gray", zorder=1)
        ax.text(x, y + 0.3, f"{node.data:.3g}", ha="center", zorder=1)
        ax.text(x, y - 0.3, f"{node.grad:.3g}", ha="center", zorder=1)
        ax.scatter(x, y, s=7000, color="orange", zorder=4)
    ys = [y for x, y in places.values()]
    ax.set(ylim=(min(ys) - 0.6, max(ys) + 0.6))
    return fig
