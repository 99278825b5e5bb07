"""
cell: plot
loses: nothing
mistake: none
kind: other drawing
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric.ravel(), analytic.ravel(), c=np.abs(numeric - analytic).ravel(), cmap="viridis", s=40)
    ax.axline((0, 0), slope=1, label="equal")
    ax.legend()
    worst = np.abs(numeric - analytic).argmax()
    ax.scatter(numeric.flat[worst], analytic.flat[worst], s=150, facecolors="none", edgecolors="red")
    ax.set(title="c", xlabel="numeric", ylabel="analytic")
    return fig
