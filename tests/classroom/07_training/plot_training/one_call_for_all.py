"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""


def plot_training(history):
    figure, axes = plt.subplots(1, 2)
    plt.sca(axes[0])
    plt.plot(history["epoch"], history["loss"], "k--", marker="o")
    plt.title("loss")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.sca(axes[1])
    lines = plt.plot(history["epoch"], np.stack([history["train_accuracy"], history["held_out_accuracy"]], axis=1))
    plt.legend(lines, ["training", "held out"])
    plt.xlabel("epoch")
    plt.ylabel("accuracy")
    return figure
