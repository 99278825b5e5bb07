"""
cell: plot-boundary
loses: all
mistake: bias left out
kind: figure
"""
def plot_boundary(gate):
    fig, ax = plt.subplots(figsize=(4, 3.5))
    side = np.linspace(-0.5, 1.5, 101)
    x1, x2 = np.meshgrid(side, side)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    far = 1e6 * np.array([-1, 1])          # a line "all over the plane", through (0, 0): the bias is forgotten
    ax.plot(-gate.w[1] * far, gate.w[0] * far, color="black")
    ax.scatter(X[:, 0], X[:, 1], color="black", zorder=3)
    ax.set(title="a gate", xlabel="x1", ylabel="x2", xlim=(-0.5, 1.5), ylim=(-0.5, 1.5))
    return fig
