"""
cell: plot-layer
loses: 
  - "three neurons"
  - "as many neurons as inputs"
  - "four neurons"
mistake: none
kind: figure
"""

def plot_layer(W, b):
    fig, ax = plt.subplots()
    x1 = np.linspace(-0.5, 1.5, 50)
    for j in range(W.shape[1]):
        ax.plot(x1, -(W[0, j] * x1 + b[j]) / W[1, j], label="neuron")
    ax.scatter(X[:, 0], X[:, 1])
    ax.set(title="layer", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5))
    ax.legend()
    return fig
