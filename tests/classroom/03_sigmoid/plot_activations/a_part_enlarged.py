"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""
def plot_activations():
    z = np.linspace(-3, 3, 301)
    fig, ax = plt.subplots()
    near = ax.inset_axes([.05, .65, .25, .3])
    for n, f, s in [("Sigmoid", Sigmoid().forward, "-"), ("Tanh", tanh, "--"), ("ReLU", relu, "-."), ("Softplus", softplus, ":")]:
        ax.plot(z, f(z), s, label=n); near.plot(z, f(z), s)
    near.set(xlim=(-.5, .5), ylim=(-.5, 1)); ax.indicate_inset_zoom(near)
    ax.legend(loc="lower right"); ax.set(title="with a part enlarged", xlabel="z", ylabel="f(z)")
    return fig
