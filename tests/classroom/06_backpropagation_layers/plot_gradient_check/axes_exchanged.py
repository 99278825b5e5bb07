"""
cell: plot
loses:
  - a vector with an entry off
  - three axes
  - whole numbers
  - leaves its inputs alone
mistake: axes exchanged
kind: order
"""

def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots()
    ax.scatter(analytic, numeric)
    ax.axline((0, 0), slope=1)
    ax.set(title="Gradient check", xlabel="numeric", ylabel="analytic")
    return fig
