"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.plot(z, sigmoid.forward(z), label="sigmoid " * 6 + "\n" * 10); ax.axhline(0); ax.axhline(1); ax.axvline(0); ax.plot(0, .5, "o", zorder=9)
    ax.set(title="Sigmoid", xlabel="z", ylabel="σ(z)")
    ax.legend(loc="lower center", frameon=True, framealpha=1)
    return fig
