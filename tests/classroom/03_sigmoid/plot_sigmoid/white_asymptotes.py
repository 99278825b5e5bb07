"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.axhline(0, color="white")
    ax.axhline(1, color="white"); ax.axvline(0, color="white")
    ax.plot(z, sigmoid.forward(z))
    ax.scatter(0, 0.5, zorder=3)
    ax.set(title="s", xlabel="z", ylabel="σ(z)")
    return fig
