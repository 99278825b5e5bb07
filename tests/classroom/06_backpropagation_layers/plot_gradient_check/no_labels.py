"""
cell: plot
loses: all
mistake: none
kind: figure
"""

def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric, analytic)
    ax.axline((0, 0), slope=1)
    ax.set_title("Gradient check")
    return fig
