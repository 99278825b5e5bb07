"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""

def plot_training(history):
    fig, ax = plt.subplots()
    ax.plot(history["epoch"], history["loss"], color="black", label="loss")
    ax.set(title="Training", xlabel="epoch", ylabel="loss")
    right = ax.twinx()
    right.plot(history["epoch"], history["train_accuracy"], label="training")
    right.plot(history["epoch"], history["held_out_accuracy"], label="held out")
    right.set_ylabel("accuracy")
    fig.legend()
    return fig
