"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 201)
    fig, ax = plt.subplots()
    ax.axhline(0, ls="--"); ax.axhline(1); ax.axvline(0)
    ax.plot(z, sigmoid.forward(z)); ax.scatter(0, 0.5)
    ax.set(title="t", xlabel="z", ylabel="y")
    ax.set_yticks([0, 0.5, 1], ["0", "1/2", "1"])
    return fig
