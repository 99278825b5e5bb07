"""
cell: plot-graph
loses: nothing
mistake: none
kind: recursive
"""


def plot_graph(value):
    places = figures.layout(value)
    fig, ax = plt.subplots()

    def draw(node):
        x, y = places[node]
        ax.scatter(x, y)
        ax.text(x, y + 0.3, f"{node.data:.5g}")
        ax.text(x, y - 0.3, f"{node.grad:.5g}")
        for source in node.inputs:
            ax.plot([x, places[source][0]], [y, places[source][1]])
            draw(source)

    draw(value)
    return ax
