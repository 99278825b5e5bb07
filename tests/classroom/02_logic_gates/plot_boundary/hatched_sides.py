"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    s = np.linspace(-1, 2, 151); x1, x2 = np.meshgrid(s, s)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["lavender", "honeydew"], hatches=["//", None])
    ax.contour(x1, x2, z, levels=[0], colors="C3")
    ax.scatter(X[:, 0], X[:, 1], c="k", zorder=4)
    ax.set(title="two halves", xlabel="x1", ylabel="x2")
    return fig
