"""
cell: plot-boundary
loses: all
mistake: none
kind: figure
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    side = np.linspace(-0.5, 1.5, 101)
    x1, x2 = np.meshgrid(side, side)
    ax.contourf(x1, x2, gate.w[0] * x1 + gate.w[1] * x2 + gate.b, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    r = np.random.default_rng(0).uniform(-0.5, 1.5, (2, 40))   # a scribble all over
    ax.plot([*r[0], np.nan, -1e9 * gate.w[1]], [*r[1], np.nan, 1e9 * gate.w[0]], color="black")
    ax.scatter(X[:, 0], X[:, 1])
    ax.set(title="t", xlabel="x1", ylabel="x2", xlim=(-0.5, 1.5), ylim=(-0.5, 1.5))
    return fig
