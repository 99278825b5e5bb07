"""
cell: plot-graph
loses: [a product, a sum of products, a diamond, two factors that are one]
mistake: no lines
kind: figure
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots()
    ax.plot(*zip(*places.values()), "o-", ms=20)
    for n, (x, y) in places.items():
        ax.text(x, y + .35, "%.3g" % n.data, ha="center", va="center"); ax.text(x, y - .35, "%.3g" % n.grad, ha="center", va="center")
    ys = [y for _, y in places.values()]; ax.set_ylim(min(ys) - 1, max(ys) + 1)
    return fig
