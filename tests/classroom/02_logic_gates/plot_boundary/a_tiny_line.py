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
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    t = np.array([-.05, .05])
    w = gate.w / (gate.w @ gate.w)
    p = -gate.b * w
    d = np.array([-gate.w[1], gate.w[0]])
    ax.plot(p[0] + d[0] * t, p[1] + d[1] * t, "k")
    ax.scatter(X[:, 0], X[:, 1], color="black", zorder=3)
    ax.set(title="A gate", xlabel="x1", ylabel="x2")
    ax.set(xlim=(-0.5,1.5), ylim=(-0.5,1.5))
    return fig
