"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""
def plot_training(history):
    fig, ax = plt.subplot_mosaic("LA", layout="constrained")
    ax["L"].plot("epoch", "loss", data=history)
    ax["A"].plot("epoch", "train_accuracy", data=history, label="train")
    ax["A"].plot("epoch", "held_out_accuracy", data=history, label="held-out")
    ax["L"].set(title="Loss", xlabel="Epoch", ylabel="Cross entropy")
    ax["A"].set(title="Accuracy", xlabel="Epoch", ylabel="Share right")
    ax["A"].legend()
    return fig
