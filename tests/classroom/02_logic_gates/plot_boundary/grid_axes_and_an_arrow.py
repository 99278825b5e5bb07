"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    side = np.linspace(-0.5, 1.5, 101)
    x1, x2 = np.meshgrid(side, side)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    w, bb = gate.w, gate.b
    if w[1]:
        ax.axline((0, -bb / w[1]), slope=-w[0] / w[1], color="k", label="w.x + b = 0")
    else:
        ax.axline((-bb / w[0], 0), (-bb / w[0], 1), color="k", label="w.x + b = 0")
    ax.annotate("fires", (1, 1), (1.2, 1.3), arrowprops={"arrowstyle": "->"})
    ax.grid(True)
    ax.axhline(0, color="gray")
    ax.axvline(0, color="gray")
    ax.legend()
    ax.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5))
    ax.scatter(X[:, 0], X[:, 1], color="black", zorder=3)
    ax.set(title="A gate", xlabel="x1", ylabel="x2")
    return fig
