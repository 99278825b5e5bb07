"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""
def plot_training(history):
    e = history["epoch"]
    fig, (l, r) = plt.subplots(1, 2, figsize=(9, 3.4))
    l.plot(e, history["loss"])
    r.plot(e, history["train_accuracy"], label="training")
    r.plot(e, history["held_out_accuracy"], "--", label="held out")
    l.set(xlabel="epoch", ylabel="loss")
    r.set(xlabel="epoch", ylabel="accuracy")
    fig.suptitle("T")
    l.set_yscale("log")
    r.legend()
    return fig
