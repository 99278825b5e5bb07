"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    n = 500
    t = np.linspace(-0.5, 1.5, n)
    img = np.zeros((n, n, 3))
    z = gate.w[0] * t[None, :] + gate.w[1] * t[:, None] + gate.b
    img[z > 0] = (0.8, 0.9, 1.0)
    img[z <= 0] = (1.0, 0.9, 0.7)
    fig = plt.figure()
    ax = fig.add_subplot(111)
    ax.imshow(img, origin="lower", extent=[-0.5, 1.5, -0.5, 1.5])
    ax.contour(t, t, z, levels=[0], colors="red")
    ax.plot(X[:, 0], X[:, 1], linestyle="none", marker="o", color="black")
    ax.set_title("Entscheidung")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    return fig
