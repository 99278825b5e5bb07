"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""
def plot_training(history):
    plt.style.use("ggplot")
    fig, ax = plt.subplots(figsize=(7, 4)); e = history["epoch"]
    l, = ax.plot(e, history["loss"], "k-", label="loss"); ax.set_xlabel("epoch"); ax.set_ylabel("loss")
    bx = ax.twinx(); a, = bx.plot(e, history["train_accuracy"], "b--", label="train accuracy"); c, = bx.plot(e, history["held_out_accuracy"], "r-.", label="held-out accuracy")
    bx.set_ylabel("accuracy"); bx.set_ylim(0, 1.05); ax.legend(handles=[l, a, c], loc="center right"); ax.set_title("training")
    fig.tight_layout()
    return fig
