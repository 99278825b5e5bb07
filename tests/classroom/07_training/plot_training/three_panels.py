"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""

def plot_training(history):
    fig, axes = plt.subplots(3, 1, sharex=True)
    for ax, key in zip(axes, ("loss", "train_accuracy", "held_out_accuracy")):
        ax.plot(history["epoch"], history[key], "o-")
        ax.set_ylabel(key.replace("_", " "))
    axes[0].set_title("Training")
    axes[-1].set_xlabel("epoch")
    return fig
