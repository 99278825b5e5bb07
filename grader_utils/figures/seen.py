"""A figure as a person sees it, as plain data: visible lines, markers, words and colors, in shares of each window.

It knows matplotlib, and nothing of Jupyter, of questions or of marks. A window is the area of an axes, as its limits
are set: 0 is its left or lower edge, 1 its right or upper one.
"""

import contextlib
import math
import unicodedata

import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.text import Annotation, Text

from grader_utils.figures.description import MOST_CHARACTERS, described_axes, figure_of
from grader_utils.figures.ink import NOTICEABLE, distance, seen_pieces, seen_spots
from grader_utils.figures.painter import Painter, Stroke

MOST_STROKES = 200
MOST_VERTICES = 2000
MOST_SPOTS = 500
MOST_TEXTS = 100
MOST_PIXELS = 800_000
SHADES = 50
MOST_SHADES = 200
SMALLEST_FONT = 3.0
FARTHEST_TEXT = 5


def describe_seen(figure) -> dict:
    """Describe what a person sees of a Figure, or of the figure of an Axes, as data that JSON can hold.

    Returns {"axes": [...], "suptitle": str}. Each axes has "title", "xlabel", "ylabel" (str, "" where none is seen),
    "xlim", "ylim" ([low, high]), "xscale", "yscale" (matplotlib's names), "on_page" (the share of the window that
    lies on the page), and in shares of the window

    - "strokes": each line's visible pieces {"x", "y": lists, None between two pieces, "color": "#rrggbb" on white,
      "dashes", "marker": str, "helper": an annotation's arrow, "whole": nothing of it was left out};
    - "spots": the visible markers of each artist {"x", "y": lists, "size": [width, height]};
    - "texts": {"text", "x", "y", "middle", "height"}: the point that a text was put to, y of the middle of its box;
    - "legend": {"text", "color", "dashes", "marker"} as its line in the legend shows;
    - "shading": {"colors": ["#rrggbb"], "rows": 50 lists of 50 places in colors, the lowest row first, -1 where lines
      or markers lie on top, "ground": the color where nothing is drawn}.

    At most 200 strokes, 2,000 vertices of one, 500 markers of an artist and 100 texts are kept. The figure is not
    changed. Raises TypeError for anything but a Figure or an Axes.
    """
    figure = figure_of(figure)
    shown = described_axes(figure)
    with _modest_size(figure):
        for axes in shown:
            axes.get_xlim()  # autoscales, if that is still to be done
            axes.apply_aspect()
        owners, painter, words = _paint(figure)
        pages = painter.pages()
        shared = [entry for legend in figure.legends for entry in _legend(legend, painter)]
        described = [_axes(axes, owners, painter, pages, words) for axes in shown]
    for one in described:
        one["legend"] = (one["legend"] + shared)[:MOST_TEXTS]
    return {"axes": described, "suptitle": _of_figure(figure, figure.get_suptitle())}


@contextlib.contextmanager
def _modest_size(figure):
    """Paint a large figure with fewer dots an inch: what is seen of it stays the same."""
    dpi = figure.dpi
    pixels = figure.bbox.width * figure.bbox.height
    if not pixels > MOST_PIXELS:
        yield
        return
    try:
        figure.set_dpi(dpi * math.sqrt(MOST_PIXELS / pixels))
        yield
    finally:
        figure.set_dpi(dpi)


# Painting, in the order in which matplotlib does.


def _paint(figure) -> tuple[dict, Painter, dict]:
    """Paint all but frames, titles and words. Returns the axes of each artist, the painter, the colors under words."""
    width, height = (max(int(np.ceil(side)), 1) for side in figure.bbox.size)
    painter = Painter(width, height, figure.dpi)
    owners, words = {}, {}
    everything = painter.pages()[2]
    for artist, axes in _in_order(figure):
        owners[artist] = axes
        painter.artist = artist
        try:
            if isinstance(artist, Text):
                _paint_arrow(artist, painter)
                words[artist] = _under(artist, axes, everything)
            else:
                artist.draw(painter)
        except Exception:  # an artist that cannot be drawn leaves the others to be seen
            continue
    return owners, painter, words


def _in_order(figure):
    yield figure.patch, None
    for axes in sorted(figure.axes, key=lambda one: one.get_zorder()):
        if axes.get_visible():
            yield from _children_in_order(axes)


def _children_in_order(axes):
    if axes.axison and axes.get_frame_on():
        yield axes.patch, axes
    frame = {axes.patch, axes.title, *axes.spines.values(), *axes.child_axes, axes.xaxis, axes.yaxis, axes.get_legend()}
    frame |= {title for title in axes.get_children() if isinstance(title, Text) and title not in axes.texts}
    children = [one for one in axes.get_children() if one not in frame and one.get_visible() and not one.get_animated()]
    for child in sorted(children, key=lambda one: one.get_zorder()):
        yield child, axes
    for inner in axes.child_axes:
        if inner.get_visible():
            yield from _children_in_order(inner)


def _paint_arrow(artist, painter):
    if isinstance(artist, Annotation) and artist.arrow_patch is not None:
        artist.update_positions(painter)
        artist.arrow_patch.draw(painter)


# Describing one axes.


def _axes(axes, owners, painter, pages, words) -> dict:
    areas, lines, everything = pages
    window = axes.bbox
    own = {artist for artist, owner in owners.items() if owner is axes}
    strokes, left = [], 5 * MOST_VERTICES
    for stroke in [stroke for stroke in painter.strokes if stroke.artist in own][:MOST_STROKES]:
        pieces = seen_pieces(stroke, areas, lines)
        if len(pieces) and left > 0:
            strokes.append(_stroke(stroke, pieces, window, min(left, MOST_VERTICES)))
            left -= len(strokes[-1]["x"])
    spots = [
        _spots(spots, seen_spots(spots, lines, everything, MOST_SPOTS), window)
        for spots in [spots for spots in painter.spots if spots.artist in own][:MOST_STROKES]
    ]
    texts = [_text(text, window, under, everything, painter) for text, under in words.items() if text in own]
    return {
        "title": next(filter(None, (_said(title) for title in _titles(axes))), ""),
        "xlabel": _axis_label(axes, axes.xaxis) or _of_figure(axes.figure, axes.figure.get_supxlabel()),
        "ylabel": _axis_label(axes, axes.yaxis) or _of_figure(axes.figure, axes.figure.get_supylabel()),
        "xlim": _numbers(axes.get_xlim()),
        "ylim": _numbers(axes.get_ylim()),
        "xscale": str(axes.get_xscale())[:20],
        "yscale": str(axes.get_yscale())[:20],
        "on_page": _on_page(window, painter),
        "strokes": strokes,
        "spots": [one for one in spots if one["x"]],
        "texts": [text for text in texts[:MOST_TEXTS] if text],
        "legend": _legend(axes.get_legend(), painter),
        "shading": _shading(axes, areas, everything),
    }


def _stroke(stroke: Stroke, pieces, window, most) -> dict:
    """Pieces that continue one another become one run of vertices."""
    starts, ends = pieces[:, 0], pieces[:, 1]
    broken = np.concatenate([[True], np.abs(starts[1:] - ends[:-1]).max(axis=1) > 1e-6])
    x, y = [], []
    shares = (pieces - [window.x0, window.y0]) / [window.width, window.height]
    for (start, end), new in zip(np.round(shares, 6).tolist(), broken, strict=True):
        if new:
            x += [None, start[0]] if x else [start[0]]
            y += [None, start[1]] if y else [start[1]]
        x.append(end[0])
        y.append(end[1])
    helper = isinstance(stroke.artist, Annotation)
    return {"x": x[:most], "y": y[:most], "helper": helper, "whole": len(x) <= most, **_style(stroke)}


def _style(stroke: Stroke) -> dict:
    """How a line looks, in words that can be compared: the color on white, dashes in line widths, the marker."""
    color = [1 - stroke.alpha * (1 - share) for share in stroke.color]
    width = max(stroke.width, 1e-6)
    dashes = " ".join(f"{length * 1.39 / width:.1f}" for length in stroke.dashes[:8])
    marker = str(stroke.artist.get_marker()) if isinstance(stroke.artist, Line2D) else ""
    return {"color": _hex(color), "dashes": dashes, "marker": "" if marker in ("None", "none", " ") else marker[:20]}


def _spots(spots, places, window) -> dict:
    shares = np.round((places - [window.x0, window.y0]) / [window.width, window.height], 6)
    size = [round(spots.size / side, 6) for side in (window.width, window.height)]
    return {"x": _numbers(shares[:, 0]), "y": _numbers(shares[:, 1]), "size": _numbers(size)}


def _shading(axes, areas, everything) -> dict | None:
    window = axes.bbox
    height, width = areas.shape[:2]
    middles = (np.arange(SHADES) + 0.5) / SHADES
    columns = np.floor(window.x0 + middles * window.width).astype(int)
    rows = height - 1 - np.floor(window.y0 + middles * window.height).astype(int)
    if not ((columns >= 0) & (columns < width)).all() or not ((rows >= 0) & (rows < height)).all():
        return None
    page, top = areas[np.ix_(rows, columns)], everything[np.ix_(rows, columns)]
    covered = distance(page, top) >= NOTICEABLE
    if not np.ptp(page.reshape(-1, 3), axis=0).any():  # no areas: dots in many places can be a shading too
        page, covered = top, np.zeros_like(covered)
    colors, places = _palette(page)
    if len(colors) > MOST_SHADES:
        colors, places = _palette(page // 32 * 32)
    places = np.where(covered, -1, places)
    return {
        "colors": [f"#{color:06x}" for color in colors[:MOST_SHADES].tolist()],
        "rows": places.tolist(),
        "ground": _ground(axes),
    }


def _ground(axes) -> str:
    """The color of an axes on which nothing is drawn."""
    color = _on_white(axes.figure.figure.get_facecolor())
    if axes.axison and axes.get_frame_on():
        own = np.array(to_rgba(axes.get_facecolor()))
        color = own[3] * 255 * own[:3] + (1 - own[3]) * color
    return _hex(color / 255)


def _palette(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The different colors of pixels, (rows, columns, 3) bytes, as numbers, and which of them each pixel has."""
    codes = pixels.astype(np.int32) @ np.array([65536, 256, 1], dtype=np.int32)
    colors, places = np.unique(codes.ravel(), return_inverse=True)
    return colors, places.reshape(codes.shape)


def _on_page(window, painter) -> float:
    across = min(window.x1, painter.width) - max(window.x0, 0)
    up = min(window.y1, painter.height) - max(window.y0, 0)
    area = window.width * window.height
    return round(max(across, 0) * max(up, 0) / area, 6) if area > 0 and across > 0 and up > 0 else 0.0


# Words.


def _titles(axes) -> list:
    sides = {axes.get_title(loc=side) for side in ("center", "left", "right")} - {""}
    return [one for one in axes.get_children() if isinstance(one, Text) and one.get_text() in sides]


def _axis_label(axes, axis) -> str:
    return _said(axis.label) if axes.axison and axis.get_visible() else ""


def _of_figure(figure, text) -> str:
    """A text that belongs to the whole figure, when it is seen."""
    texts = [one for one in figure.figure.texts if one.get_text() == text]
    return _said(texts[0]) if texts else _plain(text)


def _said(artist) -> str:
    """What a text on the page's own ground says to a person: nothing when it is not seen."""
    ground = np.array([255.0, 255.0, 255.0]) if artist.figure is None else _on_white(artist.figure.get_facecolor())
    return _plain(artist.get_text()) if _is_legible(artist, ground[None]) else ""


def _plain(text) -> str:
    """A text without what leaves no trace on paper."""
    seen = "".join(
        one for one in str(text)[:MOST_CHARACTERS] if unicodedata.category(one) not in ("Cf", "Cc", "Cs", "Co", "Cn")
    )
    return seen.strip() and str(text)[:MOST_CHARACTERS]


def _is_legible(artist, grounds) -> bool:
    rgba = to_rgba(artist.get_color())
    alpha = rgba[3] if artist.get_alpha() is None else artist.get_alpha()
    contrast = alpha * distance(255 * np.array(rgba[:3]), grounds)
    return bool(artist.get_visible() and artist.get_fontsize() >= SMALLEST_FONT and contrast.max() >= NOTICEABLE)


def _on_white(color) -> np.ndarray:
    rgba = np.array(to_rgba(color))
    return 255 * (1 - rgba[3] * (1 - rgba[:3]))


def _under(artist, axes, page) -> np.ndarray:
    """The colors of the page where the middle of a text is, (5, 3); of its own box, where it has one."""
    box = artist.get_bbox_patch()
    if box is not None and box.get_fill() and to_rgba(box.get_facecolor())[3] >= 0.5:
        return np.repeat(_on_white(box.get_facecolor())[None], 5, axis=0)
    return _around(artist, page)


def _around(artist, page) -> np.ndarray:
    x, y = artist.get_transform().transform(artist.get_position())
    row, column = page.shape[0] - 1 - int(y), int(x)
    around = [(row, column), (row - 4, column), (row + 4, column), (row, column - 4), (row, column + 4)]
    height, width = page.shape[:2]
    return np.array([page[np.clip(r, 0, height - 1), np.clip(c, 0, width - 1)] for r, c in around])


def _text(artist, window, under, page, painter) -> dict | None:
    """A text and where it stands, or None when it is not seen."""
    said = _plain(artist.get_text())
    if not said or not _is_legible(artist, under):
        return None
    x, y, middle, height = _place(artist, painter)
    farthest = FARTHEST_TEXT * max(painter.width, painter.height)  # a notebook shows what lies near the page, too
    if not (abs(x) <= farthest and abs(y) <= farthest):
        return None
    box = artist.get_bbox_patch()
    if box is None and (distance(under, _around(artist, page)) >= 4 * NOTICEABLE).all():  # an area was painted over it
        return None
    up = [(one - window.y0) / window.height for one in (y, middle)] + [height / window.height]
    x, y, middle, height = _numbers(np.round([(x - window.x0) / window.width, *up], 6))
    return {"text": said, "x": x, "y": y, "middle": middle, "height": height}


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


def _legend(legend, painter) -> list:
    if legend is None or not legend.get_visible():
        return []
    entries = []
    for handle, text in zip(legend.legend_handles, legend.get_texts(), strict=False):
        said = _said(text)
        if said:
            entries.append({"text": said, **_look(handle, painter)})
    return entries[:MOST_TEXTS]


def _look(handle, painter) -> dict:
    """How the sample of a legend looks: as a stroke does, or without color when it shows no line."""
    before, painter.artist = len(painter.strokes), handle
    try:
        handle.draw(painter)
    except Exception:
        painter.strokes = painter.strokes[:before]
    drawn, painter.strokes = painter.strokes[before:], painter.strokes[:before]
    return _style(drawn[0]) if drawn else {"color": "", "dashes": "", "marker": ""}


# Numbers as JSON can hold them.


def _numbers(values) -> list:
    return [value if math.isfinite(value) else None for value in np.asarray(values, dtype=float).tolist()]


def _hex(color) -> str:
    return "#" + "".join(f"{min(max(round(255 * float(share)), 0), 255):02x}" for share in color)
