"""
cell: plot-sigmoid
loses: all
mistake: none
kind: return
"""

def plot_sigmoid(sigmoid):
    fig, ax = plt.subplots(figsize=(6, 2.5))
    x_data = np.linspace(-5, 5, 100)
    y_data = sigmoid.forward(x_data)
    ax.plot(x_data, y_data)
    ax.axvline(x=0, ymin=0, ymax=1, color="gray", linewidth=1)
    ax.axhline(y=0, xmin=0, xmax=1, color="gray", linewidth=1)
    ax.set_title("Sigmoid Function")
    plt.show()
