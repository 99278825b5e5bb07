"""
cell: plot
loses: all
mistake: none
kind: figure
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric, analytic)
    for s in np.linspace(-2, 2, 21):
        ax.axline((0, 0), slope=s)
    ax.set(title="c", xlabel="numeric", ylabel="analytic")
    return fig
