"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""


def plot_boundary(gate):
    x1, x2 = np.meshgrid(np.linspace(-0.5, 1.5, 150), np.linspace(-0.5, 1.5, 150))
    z = gate.w[0] * x1 + gate.w[1] * x2 + gate.b
    figure = plt.figure()
    plt.contourf(x1, x2, z > 0, levels=[-0.5, 0.5, 1.5], colors=["#223344", "gold"])
    plt.contour(x1, x2, z, levels=[0], colors="red", linestyles="dotted")
    for a in (0, 1):
        for b in (0, 1):
            plt.plot(a, b, "s", color="white")
    plt.title("which side?")
    plt.xlabel("x1")
    plt.ylabel("x2")
    return figure
