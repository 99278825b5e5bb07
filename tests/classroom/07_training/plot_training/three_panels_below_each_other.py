"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""
def plot_training(history):
    keys = [("loss", "Loss"), ("train_accuracy", "Accuracy, training samples"), ("held_out_accuracy", "Accuracy, held-out samples")]
    fig, axs = plt.subplots(3, 1, figsize=(6, 9), constrained_layout=True)
    for ax, (k, name) in zip(axs.flat, keys):
        ax.plot(history["epoch"], history[k], label=name)
        ax.set_xlabel("epoch"); ax.set_ylabel(name.split(",")[0]); ax.legend()
        ax.set_title(name)
    return fig
