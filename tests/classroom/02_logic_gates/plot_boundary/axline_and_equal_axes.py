"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    w, b = np.asarray(gate.w, float), float(gate.b)
    n = w / np.dot(w, w)
    p0 = -b * n
    d = np.array([-w[1], w[0]])
    fig, ax = plt.subplots(figsize=(5, 4), dpi=110)
    gx, gy = np.mgrid[-0.6:1.6:400j, -0.6:1.6:400j]
    ax.contourf(gx, gy, gx * w[0] + gy * w[1] + b, levels=[-1e9, 0, 1e9], colors=["tab:red", "tab:blue"], alpha=0.25)
    ax.axline(p0, p0 + d, color="0.2")
    on = np.array([w @ x + b > 0 for x in X])
    ax.plot(*X[on].T, "s", color="blue", ms=9, label="1")
    ax.plot(*X[~on].T, "o", color="red", ms=9, label="0")
    ax.legend(title="output", loc="upper center", ncols=2)
    ax.set(xlim=(-0.6, 1.6), ylim=(-0.6, 1.6), xlabel="input 1", ylabel="input 2", title="boundary", aspect="equal")
    return fig
