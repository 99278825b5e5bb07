"""
cell: plot
loses: [a vector with an entry off, three axes, whole numbers, leaves its inputs alone]
mistake: none
kind: figure
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    n, a = np.ravel(numeric), np.ravel(analytic)
    p = np.polyfit(n, a, 1); x = np.array([n.min(), n.max()]); ax.plot(x, p[0]*x + p[1]); ax.scatter(n, a)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    return fig
