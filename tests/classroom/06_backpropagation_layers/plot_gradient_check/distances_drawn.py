"""
cell: plot
loses: nothing
mistake: none
kind: other drawing
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    n, a = np.ravel(numeric), np.ravel(analytic)
    ax.axline([0, 0], [1, 1], color="k"); ax.scatter(n, a)
    ax.vlines(n, n, a, colors="r", lw=1)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    return fig
