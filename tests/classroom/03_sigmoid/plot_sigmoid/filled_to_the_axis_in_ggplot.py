"""
cell: plot-sigmoid
loses: nothing
mistake: none
kind: other drawing
"""
def plot_sigmoid(sigmoid):
    plt.style.use("ggplot")
    f, a = plt.subplots()
    zs = np.linspace(-5, 5, 500)
    a.fill_between(zs, 0, sigmoid.forward(zs), alpha=0.15)
    a.plot(zs, sigmoid.forward(zs), lw=3)
    a.hlines(y=[0, 1], xmin=-5, xmax=5, colors="gray")
    a.vlines(x=0, ymin=0, ymax=1, colors="gray")
    a.plot(0, 0.5, marker="x", ms=12, mew=3, color="k")
    a.set_title("sigmoid"); a.set_xlabel("z"); a.set_ylabel("s(z)")
    plt.style.use("default")
    return f
