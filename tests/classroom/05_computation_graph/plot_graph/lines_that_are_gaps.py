"""
cell: plot-graph
loses: all
mistake: no lines
kind: figure
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots(figsize=(7, 5))
    for node, (x, y) in places.items():
        for source in node.inputs:
            ax.plot([places[source][0], np.nan, x], [places[source][1], np.nan, y])   # no line appears
        ax.scatter(x, y)
        ax.text(x, y + 0.3, f"{node.data:.3g}", ha="center", va="center")
        ax.text(x, y - 0.3, f"{node.grad:.3g}", ha="center", va="center")
    ax.set_axis_off()
    return fig
