"""
cell: plot-graph
loses: all
mistake: both places handed over, and not x and y
kind: figure
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots(figsize=(8, 6))
    for node, (x, y) in places.items():
        for source in node.inputs:
            ax.plot(places[source], (x, y), color="gray")
        ax.scatter(x, y)
        ax.text(x, y + 0.3, f"{node.data:.3g}")
        ax.text(x, y - 0.3, f"{node.grad:.3g}")
    heights = [y for _, y in places.values()]
    ax.set(ylim=(min(heights) - 0.6, max(heights) + 0.6))
    return fig
