"""Figures that are made before a kernel is forked: a new one, with its axes, takes as long as a plot does."""

import functools
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from grader_utils.figures.style import RC

MOST_IN_A_NOTEBOOK = 16


def keep_ready(count: int = MOST_IN_A_NOTEBOOK) -> None:
    """Let `plt.subplots` hand out figures with one axes that are ready, `count` of them; it makes all others itself.

    They are as `plt.subplots` would make them in the course's style, `figures.use_style`, and are handed out where that
    style holds.
    """
    with matplotlib.rc_context(RC):
        style = dict(matplotlib.rcParams)
        ready = [_new_figure() for _ in range(count)]
        plt.close(plt.figure())  # loads the backend
    make_new = plt.subplots

    @functools.wraps(make_new)
    def subplots(nrows: int = 1, ncols: int = 1, **options: Any) -> Any:
        if not ready or (nrows, ncols) != (1, 1) or options.keys() - {"figsize"} or style != matplotlib.rcParams:
            return make_new(nrows, ncols, **options)

        def hand_out(figsize: Any = None, **_: Any) -> Figure:
            if figsize is not None:
                ready[-1].set_size_inches(figsize)
            return ready.pop()

        figure = plt.figure(FigureClass=hand_out, **options)  # numbers it, and keeps it where plt.show looks
        return figure, figure.axes[0]

    plt.subplots = subplots


def _new_figure() -> Figure:
    figure = Figure()
    figure.subplots()
    return figure
