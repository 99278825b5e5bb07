"""
cell: plot-boundary
loses: [a vertical line]
mistake: divided by w2
kind: wrong formula
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    side = np.linspace(-1, 2, 201)
    x1, x2 = np.meshgrid(side, side)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    x = np.linspace(-1, 2)
    ax.plot(x, -(gate.w[0] * x + gate.b) / gate.w[1])
    ax.set_ylim(-1, 2)
    ax.plot([0, 0, 1, 1], [0, 1, 0, 1], "o")
    ax.set(title="A gate", xlabel="x1", ylabel="x2")
    return fig
