"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    s = np.linspace(-0.5, 1.5, 40); x1, x2 = np.meshgrid(s, s); z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.scatter(x1, x2, c=z > 0, cmap="bwr", alpha=.4)
    ax.contour(x1, x2, z, levels=[0], colors="k"); ax.scatter(*X.T, c="k", s=150, zorder=5)
    ax.set(title="grid", xlabel="x1", ylabel="x2")
    return fig
