"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""
def plot_activations():
    z = np.linspace(-3, 3, 201)
    fig, ax = plt.subplots()
    for k, (n, f, s) in enumerate([("sigmoid", Sigmoid().forward, "-"), ("tanh", tanh, "--"), ("ReLU", relu, "-."), ("softplus", softplus, ":")]):
        ax.plot(z[z <= 0], f(z[z <= 0]), s, color=f"C{k}", label=n)
        ax.plot(z[z >= 0], f(z[z >= 0]), s, color=f"C{k}")
    ax.set(title="Four", xlabel="z", ylabel="output")
    ax.legend()
    return fig
