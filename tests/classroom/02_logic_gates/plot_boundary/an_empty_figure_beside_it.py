"""
cell: plot-boundary
loses: all
mistake: none
kind: figure
"""
def plot_boundary(gate):
    fig = plt.figure()
    other, ax = plt.subplots()
    side = np.linspace(-0.5, 1.5, 101)
    x1, x2 = np.meshgrid(side, side)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    ax.contour(x1, x2, z, levels=[0], colors="black")
    ax.scatter(X[:, 0], X[:, 1], color="black", zorder=3)
    ax.set(title="t", xlabel="x1", ylabel="x2")
    return fig
