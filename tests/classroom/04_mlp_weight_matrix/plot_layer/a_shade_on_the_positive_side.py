"""
cell: plot-layer
loses: nothing
mistake: none
kind: other drawing
"""
def plot_layer(W, b):
    n, m = W.shape
    fig, ax = plt.subplots()
    x1 = np.linspace(-1, 2, 31)
    for j in range(m):
        w1, w2 = W[:, j]
        x2 = -(w1 * x1 + b[j]) / w2
        line, = ax.plot(x1, x2, lw=1.8)
        line.set_label(rf"${w1:.1f}x_1 {w2:+.1f}x_2 {b[j]:+.1f} = 0$")
        ax.fill_between(x1, x2, x2 + 0.12 * np.sign(w2), color=line.get_color(), alpha=0.15, lw=0)
    for (p, q) in X:
        ax.plot(p, q, "ko")
        ax.text(p + 0.03, q + 0.03, f"({p},{q})", fontsize=8)
    ax.set_xlim(-0.5, 1.5); ax.set_ylim(-0.5, 1.5)
    ax.legend(fontsize=7, loc="upper right"); ax.set_title("m lines"); ax.set_xlabel("x1"); ax.set_ylabel("x2")
    return fig
