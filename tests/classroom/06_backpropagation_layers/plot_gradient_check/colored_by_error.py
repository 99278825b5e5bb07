"""
cell: plot
loses: nothing
mistake: none
kind: other drawing
"""
def plot_gradient_check(numeric, analytic):
    err = np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    fig, ax = plt.subplots(figsize=(6, 5))
    sc = ax.scatter(numeric, analytic, c=err, cmap="RdYlGn_r", vmin=0, vmax=1, edgecolor="k")
    fig.colorbar(sc, ax=ax, label="relative error")
    m = 1.2 * max(np.abs(numeric).max(), np.abs(analytic).max())
    ax.plot([-m, m], [-m, m], "k-", lw=1, zorder=0)
    worst = np.unravel_index(err.argmax(), err.shape)
    ax.annotate(f"worst {err.max():.2g}", (numeric[worst], analytic[worst]), xytext=(10, 10), textcoords="offset points")
    ax.axhline(0, color="0.9"); ax.axvline(0, color="0.9")
    ax.set(title="Gradient check", xlabel="numeric", ylabel="backprop (analytic)")
    return fig
