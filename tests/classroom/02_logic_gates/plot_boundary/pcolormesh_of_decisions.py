"""
cell: plot-boundary
loses: nothing
mistake: none
kind: other drawing
"""
from matplotlib.colors import ListedColormap

def plot_boundary(gate):
    h = 0.01
    xx, yy = np.meshgrid(np.arange(-0.5, 1.5 + h, h), np.arange(-0.5, 1.5 + h, h))
    grid = np.c_[xx.ravel(), yy.ravel()]
    Z = np.array([gate.forward(p) for p in grid]).reshape(xx.shape)
    fig = plt.figure(figsize=(5, 5))
    plt.pcolormesh(xx, yy, Z, cmap=ListedColormap(["#FFAAAA", "#AAAAFF"]), shading="auto")
    zz = (grid @ gate.w + gate.b).reshape(xx.shape)
    plt.contour(xx, yy, zz, levels=[0], colors="k")
    for p in X:
        plt.plot(p[0], p[1], "ro" if gate.forward(p) else "bo", markersize=10)
    plt.title("Decision boundary")
    plt.xlabel("x1"); plt.ylabel("x2")
    plt.xlim(-0.5, 1.5); plt.ylim(-0.5, 1.5)
    return fig
