"""
cell: plot-activations
loses: all
mistake: none
kind: figure
"""

def plot_activations():
    z = np.linspace(-3, 3, 100)
    fig, ax = plt.subplots()
    ax.plot(z, Sigmoid().forward(z), "-", label="sigmoid")
    ax.plot(z, tanh(z), "--", label="sigmoid")
    ax.plot(z, relu(z), "-.", label="ReLU")
    ax.plot(z, softplus(z), ":", label="softplus")
    ax.set(title="Activations", xlabel="z", ylabel="output")
    ax.legend()
    return fig
