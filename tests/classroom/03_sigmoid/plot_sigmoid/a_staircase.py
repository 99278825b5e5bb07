"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 11)
    fig, ax = plt.subplots()
    ax.axhline(0, ls="--"); ax.axhline(1); ax.axvline(0)
    ax.step(z, sigmoid.forward(z)); ax.scatter(0, 0.5)
    ax.set(title="t", xlabel="z", ylabel="y")
    return fig
