"""
cell: plot
loses: nothing
mistake: none
kind: loops
"""

def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    for n, a in zip(numeric.ravel(), analytic.ravel()):
        ax.plot(n, a, "rx")
    ax.axline((0, 0), (1, 1))
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    return ax
