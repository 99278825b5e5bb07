"""
cell: plot-sigmoid
loses: all
mistake: none
kind: figure
"""
def plot_sigmoid(sigmoid):
    z = np.append(np.random.default_rng(0).uniform(-5, 5, 200), [-5, 5])
    fig, ax = plt.subplots()
    ax.axhline(0); ax.axhline(1); ax.axvline(0)
    ax.plot(z, sigmoid.forward(z))
    ax.scatter(0, 0.5)
    ax.set(title="The sigmoid", xlabel="z", ylabel="y")
    return fig
