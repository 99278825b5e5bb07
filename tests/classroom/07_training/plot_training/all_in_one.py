"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""

def plot_training(history):
    fig, ax = plt.subplots()
    for key in ("loss", "train_accuracy", "held_out_accuracy"):
        ax.plot(history["epoch"], history[key], label=key)
    ax.set(title="Training", xlabel="epoch", ylabel="loss, accuracy")
    ax.legend()
    return ax
