"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.plot(z, sigmoid.forward(z)); ax.axhline(0); ax.axhline(1); ax.axvline(0); ax.plot(0, .5, "o", zorder=9)
    ax.text(2.5, .8, "        I am here        \n\n\n\n\n", va="center", ha="center", bbox=dict(facecolor="white"), zorder=8)
    ax.set(title="Sigmoid", xlabel="z", ylabel="σ(z)")
    return fig
