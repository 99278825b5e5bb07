"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def plot_boundary(gate):
    (w1, w2), b = gate.w, gate.b
    fig, ax = plt.subplots()
    t = np.linspace(-1, 2, 50)
    if abs(w2) > abs(w1):
        line = -(w1 * t + b) / w2
        ax.plot(t, line, "k--")
        ax.fill_between(t, line, 10, color="#ddeeff" if w2 > 0 else "#ffeedd")
        ax.fill_between(t, line, -10, color="#ffeedd" if w2 > 0 else "#ddeeff")
    else:
        line = -(w2 * t + b) / w1
        ax.plot(line, t, "k--")
        ax.fill_betweenx(t, line, 10, color="#ddeeff" if w1 > 0 else "#ffeedd")
        ax.fill_betweenx(t, line, -10, color="#ffeedd" if w1 > 0 else "#ddeeff")
    ax.scatter(X[:, 0], X[:, 1], zorder=3)
    ax.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5), title="Boundary", xlabel="$x_1$", ylabel="$x_2$")
    return fig
