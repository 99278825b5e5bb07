"""
cell: plot-layer
loses: nothing
mistake: none
kind: other drawing
"""
def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1 = np.array([-0.5, 1.5])
    for j in range(W.shape[1]):
        ax.plot(x1, -(W[0, j] * x1 + b[j]) / W[1, j], label=f"{W[0,j]:.2f} x1 + {W[1,j]:.2f} x2 + {b[j]:.2f} = 0")
    ax.scatter(X[:, 0], X[:, 1], color="black", zorder=3)
    ax.set(title="l", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5))
    ax.legend()
    return fig
