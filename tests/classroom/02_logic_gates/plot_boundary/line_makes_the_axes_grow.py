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
    if gate.w[1]:
        t = np.linspace(-2, 3, 50)
        ax.plot(t, -(gate.w[0] * t + gate.b) / gate.w[1], "k")
    else:
        ax.axvline(-gate.b / gate.w[0], color="k")
    ax.scatter(X[:, 0], X[:, 1], color="black", zorder=3)
    ax.set(title="A gate", xlabel="x1", ylabel="x2")
    return fig
