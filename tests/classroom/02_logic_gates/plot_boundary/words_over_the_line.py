"""
cell: plot-boundary
loses: all
mistake: none
kind: figure
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    s = np.linspace(-0.5, 1.5, 101); x1, x2 = np.meshgrid(s, s)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    ax.contour(x1, x2, z, levels=[0], colors="k")
    ax.scatter(X[:, 0], X[:, 1], color="k", zorder=9)
    ax.text(0.5, 0.5, "\n".join(["DECISION BOUNDARY"] * 12), ha="center", va="center", fontsize=22, weight="bold")
    ax.set(title="gate", xlabel="x1", ylabel="x2")
    return fig
