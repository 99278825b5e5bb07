"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""

def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.plot([-5, 5], [0, 0], ":")
    ax.hlines(1, -5, 5)
    ax.plot([0, 0], [0, 1], "k")
    ax.plot(z, sigmoid.forward(z))
    ax.plot(0, 0.5, "o")
    ax.set_title("Sigmoid")
    ax.set_xlabel("z")
    ax.set_ylabel("sigmoid(z)")
    return fig
