"""
cell: plot-activations
loses: all
mistake: none
kind: figure
"""
def plot_activations():
    z = np.linspace(-3, 3, 201)
    fig, ax = plt.subplots()
    for (n, f), ls in zip({"sigmoid": Sigmoid().forward, "tanh": tanh, "relu": relu, "softplus": softplus}.items(), ["-", "--", "-.", ":"]):
        ax.plot(z, f(z), ls, label=n)
    ax.legend(); ax.set(title="t", xlabel="z", ylabel="y", ylim=(0, 1))
    return fig
