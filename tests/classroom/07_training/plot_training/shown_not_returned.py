"""
cell: plot-training
loses: all
mistake: none
kind: return
"""

def plot_training(history):
    plt.plot(history["epoch"], history["loss"])
    plt.title("Training")
    plt.xlabel("epoch")
    plt.show()
