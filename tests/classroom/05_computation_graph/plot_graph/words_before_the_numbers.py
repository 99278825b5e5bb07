"""
cell: plot-graph
loses: nothing
mistake: none
kind: other drawing
"""
def plot_graph(value):
    fig, ax = plt.subplots()
    places = figures.layout(value)
    for node, (x, y) in places.items():
        for i in node.inputs:
            xi, yi = places[i]
            ax.plot(np.array([xi, x]), np.array([yi, y]), c="k")
        ax.scatter(x, y, c="C1", s=200, zorder=3)
        ax.text(x, y + 0.2, f"data {node.data:.3g}", ha="center")
        ax.text(x, y - 0.4, f"grad {node.grad:.3g}", ha="center")
    ax.set_ylim(-1 + min(y for _, y in places.values()), 1 + max(y for _, y in places.values()))
    ax.margins(x=0.2)
    return fig
