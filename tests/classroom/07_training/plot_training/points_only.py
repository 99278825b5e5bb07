"""
cell: plot-training
loses: all
mistake: none
kind: figure
"""

def plot_training(history):
    fig, ax = plt.subplots()
    for key in ("loss", "train_accuracy", "held_out_accuracy"):
        ax.scatter(history["epoch"], history[key], label=key)
    ax.set(title="Training", xlabel="epoch", ylabel="loss, accuracy")
    ax.legend()
    return fig
