"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    with plt.style.context("dark_background"):
        z = np.linspace(-5, 5, 100)
        fig, ax = plt.subplots()
        ax.plot(z, sigmoid.forward(z), "c-")
        ax.hlines([0, 1], -5, 5, "w", "--"); ax.vlines(0, -0.1, 1.1, "w")
        ax.scatter([0], [0.5], c="y", marker="*", s=150)
        ax.set(title="Sigmoid", xlabel="z", ylabel="sigma(z)")
        return fig
