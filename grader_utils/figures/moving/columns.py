"""What each hidden neuron looks for, as its training goes on: the columns of W1 as little images.

It knows matrices whose columns are images; the training is the reader's own, the slider that of picture.py.
"""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.style import FAINT, PAPER, QUIET, WEIGHT, in_course_style
from grader_utils.figures.wording import number
from grader_utils.messages import say

MOST_IMAGES, IN_A_ROW = 30, 10
EDGE = 0.86  # inches: the side of an image
SIDE, HEAD, FOOT = 0.35, 0.5, 0.5  # inches: the space around them
COLORS = LinearSegmentedColormap.from_list("weights", [QUIET, PAPER, WEIGHT])


def watch_columns(columns, accuracy):
    """The columns of W1 after each epoch, with a slider and a play button. Returns a MovingPicture.

    columns: (epochs, p * p, H), W1 as it was, H up to 30; accuracy: (epochs,), between 0 and 1.
    Raises ValueError for other shapes.
    """
    columns, accuracy = np.asarray(columns, dtype=float), np.asarray(accuracy, dtype=float)
    side = int(np.sqrt(columns.shape[1])) if columns.ndim == 3 else 0
    if not side or side**2 != columns.shape[1] or not 0 < columns.shape[2] <= MOST_IMAGES:
        raise ValueError(
            f"watch_columns needs W1 after each epoch, (epochs, p * p, H) with H up to {MOST_IMAGES}, "
            f"got {columns.shape}"
        )
    if accuracy.shape != columns.shape[:1]:
        raise ValueError(f"watch_columns needs an accuracy for each of {len(columns)} epochs, got {accuracy.shape}")
    images = columns.transpose(0, 2, 1).reshape(len(columns), -1, side, side)
    slider = Slider("epoch", say("epoch"), 0, 0, len(columns) - 1, play=500)
    return MovingPicture(lambda epoch: draw_columns(images, accuracy, epoch), [slider])


@in_course_style
def draw_columns(images, accuracy, epoch):
    """The images after this epoch. images: (epochs, H, p, p), accuracy: (epochs,). Returns a Figure.

    Colors mean the same in every epoch: the deepest orange and gray belong to the largest weight of the whole run.
    """
    count = images.shape[1]
    across = min(count, IN_A_ROW)
    down = -(-count // across)
    width, height = max(2 * SIDE + across * EDGE, 6.5), HEAD + down * EDGE + FOOT
    figure = Figure(figsize=(width, height), layout="none")
    most = np.abs(images).max() or 1.0
    left = (width - across * EDGE) / 2
    for place, image in enumerate(images[epoch]):
        row, column = divmod(place, across)
        x, y = left + column * EDGE + 0.04, height - HEAD - (row + 1) * EDGE + 0.04
        axes = figure.add_axes((x / width, y / height, (EDGE - 0.08) / width, (EDGE - 0.08) / height))
        axes.imshow(image, cmap=COLORS, vmin=-most, vmax=most)
        axes.set(xticks=[], yticks=[])
        for spine in axes.spines.values():
            spine.set(visible=True, color=FAINT)
    share = f"{accuracy[epoch]:.0%}"
    title = say("after epoch {epoch}: {share} of the held-out images right", epoch=epoch, share=share)
    figure.text(0.5, 1 - 0.26 / height, title, fontsize=12, ha="center", va="center_baseline")
    legend = say("one image for each hidden neuron   ·   orange: ink here speaks for it   ·   gray: against it")
    figure.text(0.5, 0.2 / height, legend, color=QUIET, fontsize=10, ha="center", va="center_baseline")
    return with_alt(figure, _alt(images, accuracy, epoch))


def _alt(images, accuracy, epoch) -> str:
    moved = np.abs(images[epoch] - images[0]).mean()
    side = images.shape[-1]
    now = images[epoch]
    return say(
        "The columns of W1 as {count} images of {side} x {side} pixels, one for each hidden neuron, after epoch "
        "{epoch} of {epochs}. Weights run from {low} to {high}, and have moved by {moved} on average since the start. "
        "{share} of the held-out images are read right.",
        count=len(now),
        side=side,
        epoch=epoch,
        epochs=len(images) - 1,
        low=number(now.min()),
        high=number(now.max()),
        moved=number(moved),
        share=f"{accuracy[epoch]:.0%}",
    )
