"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""
def plot_activations():
    z = np.linspace(-3, 3, 201)
    fig, ax = plt.subplots()
    for n, f, s in [("sigmoid", Sigmoid().forward, "-"), ("tanh", tanh, "--"), ("ReLU", relu, "-."), ("softplus", softplus, ":")]:
        ax.plot(z, f(z), s, label={"sigmoid": r"$\sigma(z)$", "tanh": r"$\tanh(z)$", "ReLU": "max(0, z)", "softplus": r"$\log(1 + e^z)$"}[n], linewidth=3, alpha=.7)
    ax.set(title="Four", xlabel="z", ylabel="output")
    ax.legend()
    return fig
