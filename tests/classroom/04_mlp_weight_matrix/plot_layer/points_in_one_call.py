"""
cell: plot-layer
loses: nothing
mistake: none
kind: other drawing
"""


def plot_layer(W, b):
    figure = plt.figure()
    t = np.array([-1.0, 2.0])
    for number, (w1, w2) in enumerate(W.T):
        plt.plot(t, (-b[number] - w1 * t) / w2, "--", label="neuron %d" % number)
    plt.plot([0, 0, 1, 1], [0, 1, 0, 1], "ro")
    plt.title("lines")
    plt.xlabel("x1")
    plt.ylabel("x2")
    plt.ylim(-1, 2)
    plt.legend()
    return figure
