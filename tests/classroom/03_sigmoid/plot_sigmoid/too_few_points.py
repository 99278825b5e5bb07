"""
cell: plot-sigmoid
loses: [a steeper sigmoid, a falling sigmoid, nearly your own sigmoid]
mistake: none
kind: figure
"""

def plot_sigmoid(sigmoid):
    z = np.linspace(-5, 5, 11)
    fig, ax = plt.subplots()
    ax.axhline(0, color="gray")
    ax.axhline(1, color="gray")
    ax.axvline(0, color="gray")
    ax.plot(z, sigmoid.forward(z))
    ax.scatter([0], [0.5])
    ax.set_title("Sigmoid")
    ax.set_xlabel("z")
    ax.set_ylabel("sigmoid(z)")
    return fig
