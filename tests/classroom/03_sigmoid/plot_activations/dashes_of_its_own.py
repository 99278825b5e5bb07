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
        ax.plot(z, f(z), s, label=n)
    ax.lines[0].set_dashes([8, 3, 2, 3]); ax.lines[1].set_dashes([1, 6])
    ax.set(title="Four", xlabel="z", ylabel="output")
    ax.legend()
    return fig
