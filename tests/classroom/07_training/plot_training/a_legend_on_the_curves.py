"""
cell: plot-training
loses: all
mistake: none
kind: figure
"""
def plot_training(history):
    fig, (ax, bx) = plt.subplots(1, 2); e = history["epoch"]
    ax.plot(e, history["loss"]); ax.set(xlabel="epoch", ylabel="loss")
    bx.plot(e, history["train_accuracy"], label="train" + "\n" * 12); bx.plot(e, history["held_out_accuracy"], label="held out"); bx.legend(loc="center", frameon=True, framealpha=1); bx.set(xlabel="epoch", ylabel="accuracy")
    fig.suptitle("Training")
    return fig
