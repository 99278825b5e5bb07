"""
cell: plot-activations
loses: all
mistake: none
kind: figure
"""
def plot_activations():
    z = np.linspace(-3, 3, 201)
    fig, ax = plt.subplots()
    for k in (0.5, 1, 2):
        for name, y in {"s": 1 / (1 + np.exp(-k * z)), "t": np.tanh(k * z), "r": np.maximum(k * z, 0), "p": np.log1p(np.exp(k * z)),
                        "n": -np.maximum(k * z, 0), "l": np.where(z > 0, z, 0.1 * k * z), "e": np.exp(-k * z * z), "a": abs(k * z)}.items():
            ax.plot(z, y, label=f"{name} {k}")
    ax.set(title="functions", xlabel="z", ylabel="output")
    ax.legend()
    return fig
