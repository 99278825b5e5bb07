"""
cell: plot
loses: all
mistake: none
kind: figure
"""

def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric, analytic)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    return fig
