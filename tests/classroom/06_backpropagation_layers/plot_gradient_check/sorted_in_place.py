"""
cell: plot
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric, analytic)
    ax.axline((0, 0), slope=1)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    numeric.sort()
    analytic[...] = 0
    return fig
