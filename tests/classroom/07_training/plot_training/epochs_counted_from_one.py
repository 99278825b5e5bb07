"""
cell: plot-training
loses: [epochs 11 to 20]
mistake: epochs counted from 1
kind: hard-coded
"""
def plot_training(history):
    fig, (left, right) = plt.subplots(1, 2, figsize=(9, 4))
    epochs = np.arange(1, len(history["loss"]) + 1)
    left.plot(epochs, history["loss"])
    right.plot(epochs, history["train_accuracy"], label="train")
    right.plot(epochs, history["held_out_accuracy"], "--", label="held out")
    left.set(xlabel="epoch", ylabel="loss", title="loss")
    right.set(xlabel="epoch", ylabel="accuracy", title="accuracy")
    right.legend()
    return fig
