"""
cell: plot-activations
loses: all
mistake: none
kind: figure
"""
def plot_activations():
    z = np.linspace(-3, 3, 201)
    fig, ax = plt.subplots()
    for n, f, s in [("sigmoid", Sigmoid().forward, "-"), ("tanh", tanh, "--"), ("ReLU", relu, "-."), ("softplus", softplus, ":")]:
        ax.plot(z, f(z), s, label="abcd"[len(ax.lines)])
    ax.set(title="Four", xlabel="z", ylabel="output")
    ax.legend()
    return fig
