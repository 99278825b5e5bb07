"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""


def plot_activations():
    figure, ax = plt.subplots()
    functions = [("softplus", softplus), ("ReLU", relu), ("tanh", tanh), ("sigmoid", Sigmoid().forward)]
    for (name, function), marker in zip(functions, "osx^"):
        z = np.linspace(-4, 4, 201)
        plt.plot(z, function(z), color=np.random.rand(3) / 2, marker=marker, markevery=20, linewidth=3, label=f"my {name}")
    ax.set_title("four")
    ax.set_xlabel("in")
    ax.set_ylabel("out")
    plt.legend(loc="best")
    return figure
