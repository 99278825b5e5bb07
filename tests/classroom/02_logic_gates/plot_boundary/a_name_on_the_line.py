"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    fig, ax = plt.subplots(layout="constrained")
    s = np.linspace(-.5, 1.5, 201); x1, x2 = np.meshgrid(s, s); z = gate.w[0]*x1 + gate.w[1]*x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["tomato", "palegreen"], alpha=.4)
    c = ax.contour(x1, x2, z, levels=[0], colors="k"); ax.clabel(c, fmt="z = 0", fontsize=8)
    ax.scatter(X[:, 0], X[:, 1], label="inputs", c="b"); ax.legend(loc="upper right")
    ax.quiver(.5, .5, gate.w[0], gate.w[1], color="m", scale=10)
    ax.axhline(0, c="k", lw=.5); ax.axvline(0, c="k", lw=.5)
    ax.set(title="b", xlabel="x1", ylabel="x2")
    return fig
