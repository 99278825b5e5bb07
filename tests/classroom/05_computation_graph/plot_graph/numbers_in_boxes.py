"""
cell: plot-graph
loses: nothing
mistake: none
kind: other drawing
"""
def plot_graph(value):
    fig, ax = plt.subplots(figsize=(8, 6))
    P = figures.layout(value)
    for node in P:
        x, y = P[node]
        for src in node.inputs:
            sx, sy = P[src]
            ax.plot((sx, x), (sy, y), "-", color="steelblue", lw=2, zorder=1)
        ax.scatter([x], [y], s=300, c="w", edgecolors="steelblue", linewidths=2, zorder=2)
        kw = dict(ha="center", va="center", fontsize=8, bbox=dict(boxstyle="round", fc="white", ec="0.8", pad=0.2))
        ax.text(x, y + 0.33, "%.3g" % node.data, **kw)
        ax.text(x, y - 0.33, "{:.3g}".format(node.grad), **kw)
    ax.set(xticks=[], yticks=[])
    ax.set_ylim(min(p[1] for p in P.values()) - 0.8, max(p[1] for p in P.values()) + 0.8)
    return fig
