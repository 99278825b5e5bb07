"""
cell: plot
loses: all
mistake: none
kind: figure
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots(figsize=(4.5, 4))
    ax.axline((0, 0), slope=1, color="gray", linewidth=1)
    ax.scatter(numeric, analytic)
    ax.set(title="Gradient check", xlabel="numeric slope", ylabel="analytic slope", xlim=(0, 0.5), ylim=(0, 0.5))
    return fig
