"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.plot(z, sigmoid.forward(z))
    ax.axhline(0, color="black", lw=3)
    ax.axhline(1, color="black", lw=3); ax.axvline(0, color="black", lw=3)
    ax.scatter(0, 0.5, zorder=3)
    ax.set(title="s", xlabel="z", ylabel="σ(z)")
    return fig
