"""
cell: plot-activations
loses: all
mistake: none
kind: figure
"""
def plot_activations():
    z = np.linspace(-3, 3, 301)
    fig, ax = plt.subplots()
    for f, m in zip([Sigmoid().forward, tanh, relu, softplus], ["-", "--", "-.", ":"]):
        ax.plot(z, f(z), m)
    ax.legend(["tanh", "ReLU", "softplus", "sigmoid"]); ax.set(title="a", xlabel="z", ylabel="out")
    return fig
