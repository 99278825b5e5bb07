"""
cell: plot-training
loses: all
mistake: none
kind: figure
"""
def plot_training(history):
    e = history["epoch"]
    fig, (l, r) = plt.subplots(1, 2, figsize=(9, 3.4))
    l.plot(e, history["loss"])
    r.plot(e, history["train_accuracy"], label="training")
    r.plot(e, history["held_out_accuracy"], label="held out", color="C0")
    l.set(xlabel="epoch", ylabel="loss")
    r.set(xlabel="epoch", ylabel="accuracy")
    fig.suptitle("T")
    r.legend()
    return fig
