"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""

def plot_sigmoid(sigmoid):
    z = np.arange(-5, 5.05, 0.1)
    figure = plt.figure()
    plt.plot(z, sigmoid.forward(z), marker=".")
    plt.axhline(y=0, xmin=0, xmax=1)
    plt.axhline(y=1, xmin=0, xmax=1)
    plt.axvline(x=0, ymin=0, ymax=1)
    plt.title("Sigmoid")
    plt.xlabel("z")
    plt.ylabel("y")
    plt.plot([0], [0.5], "ro")
    return figure
