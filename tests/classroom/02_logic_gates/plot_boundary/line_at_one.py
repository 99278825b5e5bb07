"""
cell: plot-boundary
loses: all
mistake: none
kind: wrong formula
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    side = np.linspace(-1, 2, 201)
    x1, x2 = np.meshgrid(side, side)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    ax.contour(x1, x2, z, levels=[1])
    ax.plot([0, 0, 1, 1], [0, 1, 0, 1], "o")
    ax.set(title="A gate", xlabel="x1", ylabel="x2")
    return fig
