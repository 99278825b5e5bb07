"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
from matplotlib.patches import Rectangle
def plot_sigmoid(sigmoid):
    fig, ax = plt.subplots(); z = np.linspace(-5, 5, 200)
    ax.plot(z, sigmoid.forward(z)); ax.axhline(0, c="gray"); ax.axhline(1, c="gray"); ax.axvline(0, c="gray"); ax.plot(0, .5, "ro")
    ax.set(title="S", xlabel="z", ylabel="y")
    fig.add_artist(Rectangle((.3, .2), .4, .5, fc="w"))
    return fig
