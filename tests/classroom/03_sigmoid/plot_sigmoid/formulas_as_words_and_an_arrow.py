"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    z = np.linspace(-5.0, 5.0, 1001)
    y = sigmoid.forward(z)
    fig, ax = plt.subplots(1, 1, figsize=(8, 4), layout="constrained")
    ax.plot(z, y, "b-", linewidth=2, label=r"$\sigma(z) = \frac{1}{1 + e^{-z}}$")
    ax.plot([-5, 5], [0, 0], "k:")
    ax.plot([-5, 5], [1, 1], "k:")
    ax.plot([0, 0], [-0.1, 1.1], "k-", lw=0.8)
    ax.plot(0, 0.5, "ro", markersize=8)
    ax.annotate("(0, 0.5)", xy=(0, 0.5), xytext=(1, 0.3), arrowprops={"arrowstyle": "->"})
    ax.set_title("Sigmoid function")
    ax.set_xlabel("$z$")
    ax.set_ylabel(r"$\sigma(z)$")
    ax.grid(True)
    ax.legend(loc="upper left")
    ax.set_yticks([0, 0.25, 0.5, 0.75, 1.0])
    return fig
