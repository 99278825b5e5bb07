"""
cell: plot-graph
loses: all
mistake: none
kind: figure
"""
def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots()
    for n, (x, y) in places.items():
        ax.plot(x, y, "s", ms=20)
        for s in n.inputs: ax.plot(*zip(places[s], (x, y)), "k:", zorder=1)
        ax.text(x, y + .35, "%.3g" % n.data, clip_on=True); ax.text(x, y - .35, "%.3g" % n.grad, clip_on=True)
    return fig
