"""
cell: plot-layer
loses: nothing
mistake: none
kind: other drawing
"""

def plot_layer(W, b):
    fig, ax = plt.subplots()
    ax.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5), title="A layer", xlabel="x1", ylabel="x2")
    for number, ((w1, w2), bias) in enumerate(zip(W.T, b)):
        ax.axline((0, -bias / w2), slope=-w1 / w2, label=f"neuron {number}")
    ax.plot([0, 0, 1, 1], [0, 1, 0, 1], "o", color="black")
    fig.legend()
    return fig
