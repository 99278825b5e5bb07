"""
cell: plot-training
loses: all
mistake: none
kind: figure
"""

def plot_training(history):
    fig, (left, right) = plt.subplots(1, 2)
    left.plot(history["epoch"], history["loss"])
    right.plot(history["epoch"], history["train_accuracy"], label="training")
    right.plot(history["epoch"], history["held_out_accuracy"], label="held out")
    right.legend()
    fig.suptitle("Training")
    return fig
