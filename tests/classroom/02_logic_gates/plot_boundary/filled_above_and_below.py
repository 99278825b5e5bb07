"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    w1, w2 = gate.w
    b = gate.b
    fig, ax = plt.subplots(figsize=(6, 5))
    lo, hi = -1.0, 2.0
    if w2 != 0:
        xs = np.linspace(lo, hi, 200)
        ys = (-b - w1 * xs) / w2
        above, below = ("lightgreen", "lightsalmon") if w2 > 0 else ("lightsalmon", "lightgreen")
        ax.fill_between(xs, ys, 1e3, color=above, alpha=0.6)
        ax.fill_between(xs, ys, -1e3, color=below, alpha=0.6)
        ax.plot(xs, ys, "k--", lw=2)
    else:
        x0 = -b / w1
        right, left = ("lightgreen", "lightsalmon") if w1 > 0 else ("lightsalmon", "lightgreen")
        ax.axvspan(lo, x0, color=left, alpha=0.6)
        ax.axvspan(x0, hi, color=right, alpha=0.6)
        ax.axvline(x0, color="k", ls="--", lw=2)
    ax.scatter(X[:, 0], X[:, 1], c="navy", s=80, zorder=5)
    ax.set_xlim(lo, hi)
    ax.set_ylim(lo, hi)
    ax.set_xlabel("$x_1$")
    ax.set_ylabel("$x_2$")
    ax.set_title("Gate")
    fig.tight_layout()
    return fig
