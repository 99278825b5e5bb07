"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""

def plot_activations():
    z = np.arange(-300, 301) / 100
    fig = plt.figure()
    lines = plt.plot(z, np.stack([Sigmoid().forward(z), tanh(z), relu(z), softplus(z)], axis=1))
    for line, style in zip(lines, ("-", "--", "-.", ":")):
        line.set_linestyle(style)
    plt.legend(["sigmoid", "tanh", "ReLU", "softplus"])
    plt.title("Activations")
    plt.xlabel("z")
    plt.ylabel("output")
    return fig
