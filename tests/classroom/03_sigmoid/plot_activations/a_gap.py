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
        ax.plot(z, np.where(abs(z) < .5, np.nan, f(z)), s, label=n)
    ax.set(title="Four", xlabel="z", ylabel="output")
    ax.legend()
    return fig
