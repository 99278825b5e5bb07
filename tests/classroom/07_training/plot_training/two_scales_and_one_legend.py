"""
cell: plot-training
loses: nothing
mistake: none
kind: other drawing
"""
def plot_training(history):
    ep = history["epoch"]
    fig, ax1 = plt.subplots(figsize=(8, 5))
    l1, = ax1.plot(ep, history["loss"], color="tab:red", label="loss")
    ax1.set_xlabel("epoch"); ax1.set_ylabel("loss", color="tab:red"); ax1.tick_params(axis="y", labelcolor="tab:red")
    ax2 = ax1.twinx()
    l2, = ax2.plot(ep, history["train_accuracy"], color="tab:blue", label="train accuracy")
    l3, = ax2.plot(ep, history["held_out_accuracy"], color="tab:cyan", ls="--", label="held-out accuracy")
    ax2.set_ylabel("accuracy", color="tab:blue")
    ax1.legend(handles=[l1, l2, l3], loc="center right")
    plt.title("Learning curves")
    fig.tight_layout()
    return fig
