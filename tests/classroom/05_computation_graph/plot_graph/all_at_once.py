"""
cell: plot-graph
loses: nothing
mistake: none
kind: other drawing
"""


def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots(figsize=(9, 5))
    edges = [(places[node], places[source]) for node in places for source in node.inputs]
    for start, end in edges:
        ax.plot(*zip(start, end), "k-")
    x, y = np.array(list(places.values())).T
    ax.scatter(x, y)
    for node, place in places.items():
        ax.annotate(f"{node.data:.3g}", place, (0, 12), textcoords="offset points", ha="center", va="bottom")
        ax.annotate(f"{node.grad:.3g}", place, (0, -12), textcoords="offset points", ha="center", va="top")
    ax.set_title("My graph")
    return fig
