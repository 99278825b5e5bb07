"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""
def plot_training(history):
    fig, ax = plt.subplots()
    ax.plot(history["epoch"], history["loss"], "r", label="loss")
    two = ax.twinx()
    two.plot(history["epoch"], history["train_accuracy"], "b", label="train accuracy")
    two.plot(history["epoch"], history["held_out_accuracy"], "g", label="test accuracy")
    ax.set(xlabel="epoch", ylabel="loss", title="Training")
    two.set_ylabel("accuracy")
    fig.legend()
    return fig
