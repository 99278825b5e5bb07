"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""
def plot_activations():
    fig, ax = plt.subplots()
    z = np.linspace(-3, 3, 121)
    table = [
        (r"sigmoid $\sigma(z)$", Sigmoid().forward, (0, (1, 1)), "#1b9e77"),
        (r"$\tanh(z)$", tanh, (0, (5, 1)), "#d95f02"),
        (r"$\mathrm{ReLU}(z)$", relu, (0, (3, 1, 1, 1)), "#7570b3"),
        (r"softplus: $\log(1+e^z)$", softplus, "-", "#e7298a"),
    ]
    for label, f, style, color in table:
        ax.plot(z, f(z), linestyle=style, color=color, label=label)
    ax.legend(frameon=False)
    ax.set_title("Four"); ax.set_xlabel("$z$"); ax.set_ylabel("$f(z)$")
    ax.margins(x=0)
    return fig
