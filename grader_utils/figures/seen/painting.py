"""Paints a figure as matplotlib does, artist by artist in drawing order, but for its frames, titles and words.

Of frames it paints what somebody moved to a place of its own; of words and legends the boxes that hide what lies
under them.
"""

from dataclasses import dataclass, field

import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.contour import ContourSet
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.spines import Spine
from matplotlib.text import Annotation, Text

from grader_utils.figures.seen.painter import LARGE, Painter
from grader_utils.figures.seen.words import ground_under

HIDES = 0.95
"""A legend's box is seen through when it is less opaque than this; matplotlib's own is 0.8."""


@dataclass
class Painted:
    """A figure on the pages of a painter.

    Attributes:
        owners: the axes of each artist; None for what belongs to the figure.
        grounds: the colors under each text when it was written.
        covers: for each axes, and for None, which is all of them, the boxes that hide what lies under them, in pixels.
        over_lines: the texts that were written after a line was drawn.
    """

    painter: Painter
    owners: dict = field(default_factory=dict)
    grounds: dict = field(default_factory=dict)
    covers: dict = field(default_factory=dict)
    over_lines: list[Text] = field(default_factory=list)


def paint(figure) -> Painted:
    """Paint a Figure. What cannot be drawn leaves the rest to be seen."""
    width, height = (max(int(np.ceil(side)), 1) for side in figure.bbox.size)
    painted = Painted(Painter(width, height, figure.dpi))
    order = list(_in_order(figure))
    for place, (artist, axes) in enumerate(order):
        painted.owners[artist] = axes
        painted.painter.artist = artist
        try:
            _paint_one(artist, axes, painted)
            if isinstance(artist, Legend) and any(_may_cover(*one, axes) for one in order[place + 1 :]):
                painted.painter.witness.mark_box(artist, artist.get_window_extent(painted.painter))
        except Exception:  # a student's artist may raise anything
            continue
    return painted


def _paint_one(artist, axes, painted):
    painter = painted.painter
    if isinstance(artist, Legend):
        _cover(artist.get_frame(), artist, axes, painted)
    elif isinstance(artist, Text):
        if isinstance(artist, Annotation):
            artist.update_positions(painter)
            if artist.arrow_patch is not None:
                artist.arrow_patch.draw(painter)
        painted.grounds[artist] = ground_under(artist, painter.pages()[2])
        if painter.strokes:
            painted.over_lines.append(artist)
        if artist.get_bbox_patch() is not None:
            _cover(artist.get_bbox_patch(), artist, axes, painted)
        if artist.get_visible() and artist.get_text():
            painter.witness.mark_text(artist, painter.dpi)
    else:
        artist.draw(painter)
        if isinstance(artist, ContourSet):  # its labels stand in gaps of its lines
            labels = getattr(artist, "labelTexts", ())
            painted.covers.setdefault(axes, []).extend(one.get_window_extent(painter).extents for one in labels)


def _may_cover(artist, owner, axes) -> bool:
    """Whether what is painted later can lie on a legend of `axes`: to find its place takes long among many data."""
    is_line = isinstance(artist, (Line2D, Legend, Spine)) or (isinstance(artist, Text) and not artist.get_bbox_patch())
    here = owner is axes or owner is None or (axes is not None and owner.bbox.overlaps(axes.bbox))
    return here and not is_line and artist.get_visible()


def _cover(frame, artist, axes, painted):
    """Paint the box behind a legend or a text, if it hides what lies under it."""
    color = to_rgba(frame.get_facecolor(), frame.get_alpha())
    if not artist.get_visible() or not frame.get_visible() or not frame.get_fill() or color[3] < HIDES:
        return
    painter = painted.painter
    if isinstance(artist, Text):
        artist.update_bbox_position_size(painter)
        box = frame.get_window_extent(painter)
    else:
        box = artist.get_window_extent(painter)
    if max(box.width, box.height) > LARGE * min(painter.width, painter.height):  # as with markers
        painter.fill(box, color[:3])
        painted.covers.setdefault(axes, []).append(box.extents)


def _in_order(figure):
    yield figure.patch, None
    shown = [axes for axes in sorted(figure.axes, key=lambda one: one.get_zorder()) if axes.get_visible()]
    for axes in shown:
        yield from _children_in_order(axes)
    for legend in figure.legends:
        for axes in shown:
            yield legend, axes
    for artist in _over_all(figure, shown):
        yield artist, None


def _over_all(figure, shown) -> list:
    """What lies over the axes and belongs to none of them, but for the figure's titles and labels."""
    titles = {figure.get_suptitle(), figure.get_supxlabel(), figure.get_supylabel()}
    artists = [*figure.artists, *figure.lines, *figure.patches, *figure.images]
    artists += [text for text in figure.texts if text.get_text() not in titles]
    lowest = max((axes.get_zorder() for axes in shown), default=0)
    seen = [one for one in artists if one.get_visible() and one.get_zorder() >= lowest]
    return sorted(seen, key=lambda one: one.get_zorder())


def _children_in_order(axes):
    if axes.axison and axes.get_frame_on():
        yield axes.patch, axes
    frame = {axes.patch, axes.title, *axes.child_axes, axes.xaxis, axes.yaxis}
    frame |= {title for title in axes.get_children() if isinstance(title, Text) and title not in axes.texts}
    frame |= set(axes.spines.values()) - _moved_sides(axes)
    children = [one for one in axes.get_children() if one not in frame and one.get_visible() and not one.get_animated()]
    for child in sorted(children, key=lambda one: one.get_zorder()):
        yield child, axes
    for inner in axes.child_axes:
        if inner.get_visible():
            yield from _children_in_order(inner)


def _moved_sides(axes) -> set[Spine]:
    """The sides of the frame that were put through the picture, as an axis through 0 is."""
    sides = [axes.spines[side] for side in ("left", "right", "bottom", "top") if side in axes.spines]
    return {side for side in sides if axes.axison and tuple(side.get_position()) != ("outward", 0.0)}
