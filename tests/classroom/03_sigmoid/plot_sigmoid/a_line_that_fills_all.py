"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.plot(z, sigmoid.forward(z), lw=200); ax.axhline(0); ax.axhline(1); ax.axvline(0); ax.plot(0, .5, "ko")
    ax.set(title="Sigmoid", xlabel="z", ylabel="σ(z)")
    return fig
