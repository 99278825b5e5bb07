"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""


def plot_activations():
    figure, ax = plt.subplots()
    for name, function in [("softplus", softplus), ("ReLU", relu), ("tanh", tanh), ("sigmoid", Sigmoid().forward)]:
        z = np.linspace(-4, 4, 201)
        plt.plot(z, function(z), color=np.random.rand(3), linewidth=3, label=f"my {name}")
    ax.set_title("four")
    ax.set_xlabel("in")
    ax.set_ylabel("out")
    plt.legend(loc="best")
    return figure
