"""
cell: plot
loses: all
mistake: none
kind: return
"""

def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(numeric, analytic)
    ax.axline((0, 0), slope=1)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    plt.show()
