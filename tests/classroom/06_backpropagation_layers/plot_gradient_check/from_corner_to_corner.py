"""
cell: plot
loses: [a vector with an entry off, whole numbers]
mistake: none
kind: figure
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    n, a = np.ravel(numeric), np.ravel(analytic)
    ax.plot([0, 1], [0, 1], transform=ax.transAxes); ax.scatter(n, a)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    return fig
