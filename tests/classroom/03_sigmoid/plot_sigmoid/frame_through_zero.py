"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 200)
    fig, ax = plt.subplots()
    ax.plot(z, sigmoid.forward(z))
    ax.spines["left"].set_position("zero"); ax.spines["bottom"].set_position("zero")
    ax.spines["top"].set_color("none"); ax.spines["right"].set_color("none")
    ax.axhline(1, ls="--", c="gray")
    ax.scatter(0, 0.5, c="r", zorder=5)
    ax.set(title="The sigmoid", xlabel="z", ylabel="sigma", ylim=(-.1, 1.1))
    return fig
