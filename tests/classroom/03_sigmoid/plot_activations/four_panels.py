"""
cell: plot-activations
loses: all
mistake: none
kind: figure
"""

def plot_activations():
    z = np.linspace(-3, 3, 100)
    fig, axes = plt.subplots(2, 2)
    curves = {"sigmoid": Sigmoid().forward, "tanh": tanh, "ReLU": relu, "softplus": softplus}
    for ax, (name, function) in zip(axes.flat, curves.items()):
        ax.plot(z, function(z), label=name)
        ax.set(title=name, xlabel="z", ylabel="output")
        ax.legend()
    return fig
