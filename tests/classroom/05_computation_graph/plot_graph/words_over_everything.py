"""
cell: plot-graph
loses: all
mistake: none
kind: figure
"""
def plot_graph(value):
    p = figures.layout(value); fig, ax = plt.subplots(figsize=(8, 6))
    for n, (x, y) in p.items():
        for s in n.inputs: ax.plot([p[s][0], x], [p[s][1], y], c="gray")
        ax.scatter(x, y); ax.text(x, y + .3, f"{n.data:.3g}", ha="center"); ax.text(x, y - .3, f"{n.grad:.3g}", ha="center")
    ax.set(ylim=(-4, 4))
    ax.text(.5, .5, "GRAPH GRAPH\n" * 12, fontsize=30, weight="bold", ha="center", va="center", transform=ax.transAxes)
    return fig
