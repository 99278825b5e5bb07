"""
cell: plot
loses: nothing
mistake: none
kind: other drawing
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric, analytic, marker="x", c="r")
    lo, hi = ax.get_xlim()
    ax.plot([lo, hi], [lo, hi], "--", color="gray")
    ax.set_aspect("equal")
    ax.grid()
    ax.set(title="c", xlabel="numeric", ylabel="analytic")
    return fig
