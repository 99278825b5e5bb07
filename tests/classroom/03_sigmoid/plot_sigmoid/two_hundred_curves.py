"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.axhline(0, color="gray")
    ax.axhline(1, color="gray"); ax.axvline(0, color="gray")
    for k in np.linspace(.2, 4, 200):
        ax.plot(z, sigmoid.forward(k * z), color="C0")
    ax.scatter(0, 0.5, zorder=3)
    ax.set(title="s", xlabel="z", ylabel="σ(z)")
    return fig
