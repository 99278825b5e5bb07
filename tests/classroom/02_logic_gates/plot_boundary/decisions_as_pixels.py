"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    side = np.linspace(-1, 2, 201)
    x1, x2 = np.meshgrid(side, side)
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    ax.pcolormesh(x1, x2, step(z), cmap="Pastel1")
    ax.contour(x1, x2, z, levels=[0])
    for x in X:
        ax.scatter(*x, color="black" if gate.forward(x) else "white", edgecolor="black")
    ax.set_title("Which side fires?")
    ax.set_xlabel("first input")
    ax.set_ylabel("second input")
    return fig
