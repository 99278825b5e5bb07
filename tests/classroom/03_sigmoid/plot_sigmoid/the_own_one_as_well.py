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
    ax.plot(z, sigmoid.forward(z))
    ax.plot(z, Sigmoid().forward(z))
    ax.scatter(0, 0.5, zorder=3)
    ax.set(title="s", xlabel="z", ylabel="σ(z)")
    return fig
