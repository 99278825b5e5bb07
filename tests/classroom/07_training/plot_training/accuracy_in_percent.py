"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""


def plot_training(history):
    fig, (upper, lower) = plt.subplots(2, 1, figsize=(6, 7), layout="constrained")
    epochs = history["epoch"]
    upper.semilogy(epochs, history["loss"], "o-", markersize=3)
    upper.set(title="Loss", xlabel="epoch", ylabel="loss (log scale)")
    for key, style in (("train_accuracy", "-"), ("held_out_accuracy", "--")):
        lower.plot(epochs, 100 * np.array(history[key]), style, label=key)
    lower.set(title="Accuracy", xlabel="epoch", ylabel="accuracy in %")
    lower.legend()
    return fig
