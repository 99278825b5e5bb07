"""
cell: plot-boundary
loses: all
mistake: none
kind: figure
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    s = np.linspace(-.5, 1.5, 201); x1, x2 = np.meshgrid(s, s); z = gate.w[0]*x1 + gate.w[1]*x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    ax.contour(x1, x2, z, levels=[-1, -.5, -.2, 0, .2, .5, 1], colors="k"); ax.scatter(*X.T, c="k")
    ax.set(title="b", xlabel="x1", ylabel="x2")
    return fig
