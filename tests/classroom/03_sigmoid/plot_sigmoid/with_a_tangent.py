"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.axhline(0, color="gray")
    ax.axhline(1, color="gray"); ax.axvline(0, color="gray")
    ax.plot(z, sigmoid.forward(z))
    ax.scatter(0, 0.5, zorder=3)
    ax.plot([-2, 2], [0, 1], "r--", lw=1)
    ax.annotate("middle", (0, .5), (1, .3), arrowprops={"arrowstyle": "->"})
    ax.set(title="s", xlabel="z", ylabel="σ(z)")
    return fig
