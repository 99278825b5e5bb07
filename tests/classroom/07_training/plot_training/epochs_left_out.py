"""
cell: plot-training
loses: all
mistake: epochs counted from 0
kind: off-by-one
"""

def plot_training(history):
    fig, (left, right) = plt.subplots(1, 2)
    left.plot(history["loss"])
    right.plot(history["train_accuracy"], label="training")
    right.plot(history["held_out_accuracy"], label="held out")
    right.legend()
    left.set(title="Training", xlabel="epoch", ylabel="loss")
    right.set(xlabel="epoch", ylabel="accuracy")
    return fig
