"""
cell: plot-boundary
loses: all
mistake: always AND
kind: hard-coded
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    side = np.linspace(-0.5, 1.5, 101)
    x1, x2 = np.meshgrid(side, side)
    z = x1 + x2 - 1.5
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    ax.contour(x1, x2, z, levels=[0])
    ax.plot([0, 0, 1, 1], [0, 1, 0, 1], "o")
    ax.set(title="A gate", xlabel="x1", ylabel="x2")
    return fig
