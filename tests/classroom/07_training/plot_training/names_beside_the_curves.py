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
    r.text(e[-1], history["train_accuracy"][-1], "training"); r.text(e[-1], history["held_out_accuracy"][-1] , "held out", va="top")
    return fig
