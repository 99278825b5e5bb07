"""Several functions of one variable in one plot.

It knows how to sample and draw functions that it is given; it defines none.
"""

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.style import CYCLE, DASHES, FAINT, in_course_style

SAMPLES = 401


@in_course_style
def draw_curves(functions, over=(-5, 5), title="", xlabel="z", ylabel=""):
    """Draw functions of one variable, told apart by line style as well as by color. Returns a Figure.

    `functions` is {name: f}; f takes an array (401,) and returns one of the same shape. `over` is (low, high).
    Raises ValueError when `functions` is empty or `over` is not increasing.
    """
    low, high = over
    if not functions or not low < high:
        raise ValueError("draw_curves needs at least one function, and a range that increases")
    z = np.linspace(low, high, SAMPLES)
    figure = Figure(figsize=(6.4, 3.6), layout="constrained")
    axes = figure.add_subplot()
    if low < 0 < high:
        axes.axvline(0, color=FAINT, linewidth=1, zorder=0)
    axes.axhline(0, color=FAINT, linewidth=1, zorder=0)
    for index, (name, function) in enumerate(functions.items()):
        style = {"color": CYCLE[index % len(CYCLE)], "linestyle": DASHES[index % len(DASHES)]}
        axes.plot(z, function(z), label=name, **style)
    axes.set(title=title, xlabel=xlabel, ylabel=ylabel, xlim=(low, high))
    if len(functions) > 1 or not ylabel:
        # Beside the plot: there it covers no curve, whatever the curves do.
        axes.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), handlelength=3.2)
    return figure
