"""
cell: plot
loses: all
mistake: none
kind: figure
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    n, a = np.ravel(numeric), np.ravel(analytic)
    ax.plot([0, 1], [0, 1], transform=ax.transAxes); ax.scatter(n, a); ax.margins(x=0.4)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    return fig
