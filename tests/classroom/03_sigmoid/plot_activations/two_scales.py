"""
cell: plot-activations
loses: all
mistake: none
kind: figure
"""
def plot_activations():
    z = np.linspace(-3, 3, 301)
    fig, ax = plt.subplots(); bx = ax.twinx()
    for x, f, m, n in zip([ax, ax, bx, bx], [Sigmoid().forward, tanh, relu, softplus], ["-", "--", "-.", ":"], ["Sigmoid", "Tanh", "ReLU", "Softplus"]):
        x.plot(z, f(z), m, label=n)
    ax.legend(); bx.legend(); ax.set(title="a", xlabel="z", ylabel="out")
    return fig
