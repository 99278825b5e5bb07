"""
cell: plot
loses: all
mistake: none
kind: figure
"""

def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.plot(numeric.ravel(), "o", label="numeric")
    ax.plot(analytic.ravel(), "x", label="analytic")
    ax.set(title="Gradient check", xlabel="entry", ylabel="slope")
    ax.legend()
    return fig
