"""
cell: plot
loses: nothing
mistake: none
kind: other drawing
"""
def plot_gradient_check(numeric, analytic):
    fig, ax = plt.subplots(figsize=(4.5, 4))
    both = np.concatenate([numeric.ravel(), analytic.ravel()])
    line = np.linspace(both.min(), both.max(), 50)
    ax.plot(line, line, ":", color="k")
    ax.scatter(numeric.flatten(), analytic.flatten(), facecolors="none", edgecolors="tab:red", s=50)
    ax.set_aspect("equal", adjustable="box")
    ax.set_title(r"$n$ vs $a$"); ax.set_xlabel("numeric"); ax.set_ylabel("analytic")
    return fig
