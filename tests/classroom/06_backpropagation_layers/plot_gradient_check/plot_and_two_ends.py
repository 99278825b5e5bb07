"""
cell: plot
loses: nothing
mistake: none
kind: other drawing
"""

def plot_gradient_check(numeric, analytic):
    figure = plt.figure()
    ends = [min(numeric.min(), analytic.min()) - 1, max(numeric.max(), analytic.max()) + 1]
    plt.plot(ends, ends, "--", label="equal")
    plt.plot(numeric.ravel(), analytic.ravel(), "o")
    plt.title("numeric and analytic")
    plt.xlabel("numeric")
    plt.ylabel("analytic")
    plt.legend()
    return figure
