"""
cell: plot
loses: all
mistake: none
kind: figure
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric, analytic, alpha=0.02)
    ax.axline((0, 0), slope=1)
    ax.set(title="c", xlabel="numeric", ylabel="analytic")
    return fig
