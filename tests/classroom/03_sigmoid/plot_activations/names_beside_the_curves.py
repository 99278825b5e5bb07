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
    ax.set(title="Four", xlabel="z", ylabel="output")
    for n, f, y in [("sigmoid", Sigmoid().forward, 1.0), ("tanh", tanh, .88), ("ReLU", relu, 2.93), ("softplus", softplus, 3.08)]:
        ax.text(3.05, f(np.array([3.0]))[0] + {"softplus": .12, "ReLU": -.12, "sigmoid":-.05}.get(n, .05), n)
    return fig
