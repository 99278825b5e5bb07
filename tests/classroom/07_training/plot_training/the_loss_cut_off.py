"""
cell: plot-training
loses: all
mistake: none
kind: figure
"""
def plot_training(history):
    fig, (left, right) = plt.subplots(1, 2, figsize=(9, 3.4))
    left.plot(history["epoch"], history["loss"])
    left.set(xlabel="epoch", ylabel="loss", ylim=(0, 0.2))
    right.plot(history["epoch"], history["train_accuracy"], label="train")
    right.plot(history["epoch"], history["held_out_accuracy"], "--", label="held out")
    right.set(xlabel="epoch", ylabel="accuracy")
    right.legend()
    fig.suptitle("t")
    return fig
