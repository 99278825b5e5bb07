"""
cell: plot-activations
loses: nothing
mistake: none
kind: other drawing
"""
def plot_activations():
    z = np.linspace(-3, 3, 400)
    fns = dict(sigmoid=Sigmoid().forward, tanh=tanh, relu=relu, softplus=softplus)
    styles = {"sigmoid": "solid", "tanh": "dashed", "relu": "dashdot", "softplus": "dotted"}
    fig, ax = plt.subplots(figsize=(7, 5))
    handles = [ax.plot(z, f(z), ls=styles[k], lw=2)[0] for k, f in fns.items()]
    ax.legend(handles, list(fns))
    ax.axhline(0, c="0.8"); ax.axvline(0, c="0.8")
    ax.set_xlabel("z"); ax.set_ylabel("activation"); ax.set_title("Activations")
    return fig
