"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
def _clip(points, w, b):
    out = []
    for p, q in zip(points, points[1:] + points[:1]):
        zp, zq = w @ p + b, w @ q + b
        if zp >= 0:
            out.append(p)
        if zp * zq < 0:
            out.append(p + (q - p) * zp / (zp - zq))
    return np.array(out)


def plot_boundary(gate):
    corners = [np.array(c, float) for c in [(-0.5, -0.5), (1.5, -0.5), (1.5, 1.5), (-0.5, 1.5)]]
    fig, ax = plt.subplots()
    for sign, color in ((1, "skyblue"), (-1, "moccasin")):
        p = _clip(corners, sign * np.asarray(gate.w), sign * gate.b)
        if len(p):
            ax.fill(p[:, 0], p[:, 1], color=color)
    s = np.linspace(-0.5, 1.5, 50)
    if abs(gate.w[1]) > abs(gate.w[0]):
        ax.plot(s, -(gate.w[0] * s + gate.b) / gate.w[1], color="black")
    else:
        ax.plot(-(gate.w[1] * s + gate.b) / gate.w[0], s, color="black")
    ax.plot(X[:, 0], X[:, 1], "k^", ms=8)
    ax.axis([-0.5, 1.5, -0.5, 1.5])
    ax.set_title("polygon")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    return fig
