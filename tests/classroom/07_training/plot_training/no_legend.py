"""
cell: plot-training
loses: all
mistake: none
kind: figure
"""

def plot_training(history):
    fig, (left, right) = plt.subplots(1, 2)
    left.plot(history["epoch"], history["loss"])
    right.plot(history["epoch"], history["train_accuracy"])
    right.plot(history["epoch"], history["held_out_accuracy"])
    left.set(title="Training", xlabel="epoch", ylabel="loss")
    right.set(xlabel="epoch", ylabel="accuracy")
    return fig
