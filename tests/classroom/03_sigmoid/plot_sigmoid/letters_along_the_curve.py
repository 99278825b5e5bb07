"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    fig, ax = plt.subplots()
    z = np.linspace(-5, 5, 200); y = sigmoid.forward(z)
    ax.plot(z, y, "k")
    for a, b in zip(z[::3], y[::3]):
        ax.text(a, b, "W", ha="center", va="center", fontsize=20, weight="bold")
    ax.axhline(0, c="gray"); ax.axhline(1, c="gray"); ax.axvline(0, c="gray"); ax.plot(0, .5, "ro", zorder=9)
    ax.set(title="Sigmoid", xlabel="z", ylabel="y")
    return fig
