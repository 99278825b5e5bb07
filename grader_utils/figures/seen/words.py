"""The words of one axes that can be read, where they stand, and what its legends call which line."""

import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.legend import Legend
from matplotlib.text import Annotation, Text

from grader_utils.figures.plain import numbers
from grader_utils.figures.seen.colors import on_white
from grader_utils.figures.seen.ink import NOTICEABLE, distance
from grader_utils.figures.seen.lines import look
from grader_utils.figures.seen.plain import in_window, visible_text

MOST_TEXTS = 100
SMALLEST_FONT = 3.0
FARTHEST_TEXT = 5
"""Texts that are farther from the page than this many times its size are left out."""

_BESIDE = np.array([(0, 0), (-4, 0), (4, 0), (0, -4), (0, 4)])


def title_of(axes) -> str:
    """The first title of an axes that is seen."""
    sides = {axes.get_title(loc=side) for side in ("center", "left", "right")} - {""}
    titles = [one for one in axes.get_children() if isinstance(one, Text) and one.get_text() in sides]
    return next(filter(None, map(_said, titles)), "")


def label_of(axes, axis) -> str:
    """The label of one axis, or the figure's own for all axes."""
    own = _said(axis.label) if axes.axison and axis.get_visible() else ""
    figure = axes.figure
    return own or of_figure(figure, figure.get_supxlabel() if axis is axes.xaxis else figure.get_supylabel())


def of_figure(figure, text) -> str:
    """A text that belongs to the whole figure, when it is seen."""
    texts = [one for one in figure.figure.texts if one.get_text() == text]
    return _said(texts[0]) if texts else visible_text(text)


def _said(artist) -> str:
    """What a text on the page's own ground says to a person: nothing when it is not seen."""
    ground = np.array([255.0, 255.0, 255.0]) if artist.figure is None else on_white(artist.figure.get_facecolor())
    seen = artist.get_visible() and _is_large(artist) and _stands_out(artist, ground[None])
    if seen and artist.figure is not None:
        seen = _is_near(artist.get_transform().transform([artist.get_position()]), artist.figure)
    return visible_text(artist.get_text()) if seen else ""


def _is_near(places, figure) -> bool:
    """Whether one of `places`, (n, 2) pixels, is not so far from the page that a picture of both shows neither."""
    farthest = FARTHEST_TEXT * max(figure.figure.bbox.size)  # a notebook shows what lies near the page, too
    return bool((np.abs(places) <= farthest).all(axis=-1).any())


def _is_large(artist) -> bool:
    return artist.get_fontsize() >= SMALLEST_FONT


def _stands_out(artist, grounds) -> bool:
    rgba = to_rgba(artist.get_color())
    alpha = rgba[3] if artist.get_alpha() is None else artist.get_alpha()
    contrast = alpha * distance(255 * np.array(rgba[:3]), grounds)
    return bool(contrast.max() >= NOTICEABLE)


def can_be_read(artist, grounds) -> bool:
    """Whether the letters of a text are large enough, and stand out on one of `grounds`, (n, 3)."""
    return _is_large(artist) and _stands_out(artist, grounds)


def ground_under(artist, page) -> np.ndarray:
    """The colors of the page where the middle of a text is, (5, 3); of its own box, where it has one."""
    box = artist.get_bbox_patch()
    if box is not None and box.get_fill() and to_rgba(box.get_facecolor())[3] >= 0.5:
        return np.repeat(on_white(box.get_facecolor())[None], 5, axis=0)
    return _around(artist, page)


def _around(artist, page) -> np.ndarray:
    x, y = artist.get_transform().transform(artist.get_position())
    places = np.array([page.shape[0] - 1 - int(y), int(x)]) + _BESIDE
    rows, columns = np.clip(places, 0, np.array(page.shape[:2]) - 1).T
    return page[rows, columns]


def text_written(artist, axes, ground, page, painter, over=frozenset()) -> dict | None:
    """A text, where it stands, what hides it; None without one.

    `ground`: the colors under it when it was written; `over`: the texts that lie on one another.
    """
    said = visible_text(artist.get_text())
    if not said or not artist.get_visible():
        return None
    x, y, middle, height = _place(artist, painter)
    if not _is_near(np.array([[x, y]]), axes.figure):
        return None
    window = axes.bbox
    (x, y), (_, middle) = in_window(np.array([[x, y], [x, middle]]), window)
    x, y, middle, height = numbers([x, y, middle, round(height / window.height, 6)])
    hidden_by = _hidden_by(artist, axes, ground, page, painter, over)
    return {"text": said, "x": x, "y": y, "middle": middle, "height": height, "hidden_by": hidden_by}


def _hidden_by(artist, axes, ground, page, painter, over) -> str:
    """What keeps a text from being read: "size", "limits", "color", "area", "text", or "" when it can be read."""
    if not _is_large(artist):
        return "size"
    if _is_clipped(artist, axes):
        return "limits"
    if not _stands_out(artist, ground):
        return "color"
    if painter.witness.is_covered(artist):
        return "area"
    if artist in over:
        return "text"
    covered = artist.get_bbox_patch() is None and distance(ground, _around(artist, page)).min() >= 4 * NOTICEABLE
    return "area" if covered else ""


def _is_clipped(artist, axes) -> bool:
    """Whether a text is left out, as matplotlib does: it lies outside of the window, and is to be seen inside only."""
    if isinstance(artist, Annotation):
        clip = artist.get_annotation_clip()
        if clip or (clip is None and artist.xycoords == "data"):
            return not _is_inside(axes.transData.transform(artist.xy), axes)
    return artist.get_clip_on() and not _is_inside(artist.get_transform().transform(artist.get_position()), axes)


def _is_inside(place, axes) -> bool:
    share = in_window(np.asarray(place), axes.bbox)
    return bool((share >= -1e-6).all() and (share <= 1 + 1e-6).all())


def _place(artist, painter) -> tuple[float, float, float, float]:
    """In pixels: the point that a text was put to, y of the middle of its box, the height of the box."""
    x, y = artist.get_transform().transform(artist.get_position())
    if type(artist) is Text and artist.get_verticalalignment() == "center" and not artist.get_rotation():
        lines = artist.get_text().count("\n") + 1
        return x, y, y, 1.2 * lines * artist.get_fontsize() * painter.dpi / 72
    box = artist.get_window_extent(painter)
    if isinstance(artist, Annotation) and artist.xycoords == "data":
        x, y = artist.axes.transData.transform(artist.xy)
    return x, y, (box.y0 + box.y1) / 2, box.height


def legend_entries(legends, painter) -> list[dict]:
    """What the legends call which line: a text, and how its sample looks."""
    entries = []
    for legend in legends:
        if not isinstance(legend, Legend) or not legend.get_visible() or painter.witness.is_covered(legend):
            continue
        if not _is_near(legend.get_bbox_to_anchor().get_points(), legend.figure):
            continue
        for handle, text in zip(legend.legend_handles, legend.get_texts(), strict=False):
            said = _said(text)
            if said:
                entries.append({"text": said, **_sample(handle, painter)})
    return entries[:MOST_TEXTS]


def _sample(handle, painter) -> dict:
    """How the sample of a legend looks: as a stroke does, or without color when it shows no line."""
    before, painter.artist = len(painter.strokes), handle
    with painter.nowhere():
        try:
            handle.draw(painter)
        except Exception:  # a sample that cannot be drawn names no line
            painter.strokes = painter.strokes[:before]
    drawn, painter.strokes = painter.strokes[before:], painter.strokes[:before]
    return look(drawn[0]) if drawn else {"color": "", "dashes": "", "marker": ""}
