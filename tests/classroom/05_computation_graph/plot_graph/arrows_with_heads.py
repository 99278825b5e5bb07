"""
cell: plot-graph
loses: nothing
mistake: none
kind: other drawing
"""
from matplotlib.patches import FancyArrowPatch
def plot_graph(value):
    p = figures.layout(value); fig, ax = plt.subplots(figsize=(9, 6))
    for n, (x, y) in p.items():
        for s in n.inputs:
            ax.add_patch(FancyArrowPatch(p[s], (x, y), arrowstyle="-|>", mutation_scale=15, shrinkA=12, shrinkB=12, color="gray"))
        ax.scatter(x, y, s=400, c="lightyellow", edgecolors="k", zorder=3)
        ax.text(x, y + .3, f"{n.data:.3g}", ha="center", c="b"); ax.text(x, y - .3, f"{n.grad:.3g}", ha="center", va="top", c="r")
    heights = [y for _, y in p.values()]
    ax.set(ylim=(min(heights) - .8, max(heights) + .8), title="계산 그래프"); ax.axis("off")
    return fig
