"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""

def plot_activations():
    z = np.linspace(-5, 5, 100)
    fig, ax = plt.subplots()
    ax.plot(z, Sigmoid().forward(z), "-", label="sigmoid")
    ax.plot(z, tanh(z), "--", label="tanh")
    ax.plot(z, relu(z), "-.", label="ReLU")
    ax.plot(z, softplus(z), ":", label="softplus")
    ax.set(title="Activations", xlabel="z", ylabel="output")
    ax.grid()
    ax.axhline(0)
    fig.legend()
    return fig
