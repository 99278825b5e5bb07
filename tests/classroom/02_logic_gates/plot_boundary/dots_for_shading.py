"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    fig, ax = plt.subplots()
    s = np.linspace(-.5, 1.5, 101); x1, x2 = np.meshgrid(s, s); z = gate.w[0]*x1 + gate.w[1]*x2 + gate.b
    ax.scatter(x1, x2, c=np.where(z > 0, "lightblue", "pink").ravel(), s=20, marker="s")
    ax.contour(x1, x2, z, [0]); ax.plot(X[:, 0], X[:, 1], "ko", ms=9)
    ax.set(title="b", xlabel="x1", ylabel="x2", xlim=(-.5, 1.5), ylim=(-.5, 1.5))
    return fig
