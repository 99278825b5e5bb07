"""How figures appear in a notebook: as an HTML image that carries its alt text.

It knows IPython's formatters; it does not know what a figure shows. JupyterLab 4.6 gives an image/png output no
alt attribute, so that a screen reader finds nothing there; an <img> inside text/html keeps its own.
"""

import base64
import io
import sys
from html import escape

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from PIL import Image

from grader_utils.environment import figures_are_drawn
from grader_utils.figures.alt_text import alt_text
from grader_utils.figures.style import PAPER, settings

SHARPNESS = 2  # pixels drawn for each pixel shown, for dense screens and for zooming in
CARD = 'style="display:block;margin:auto;border-radius:6px"'  # centered as tables are; soft edges on dark ground
MOST_COLORS = 4096  # lines, areas and their smoothed edges have fewer: a palette of 256 is as good for them
COMMONEST = 32  # colors of areas and lines, which stay what they are


def use_style() -> None:
    """Call this once, at the top of a notebook: sets the course's drawing style and shows figures with alt text.

    Under IPython each Figure is then displayed as text/html and text/plain, once in a cell, whether it is the
    cell's value, is passed to `display`, or was made with pyplot. Elsewhere only the style is set. It does not
    matter whether matplotlib.pyplot is imported before or after.
    """
    matplotlib.rcParams.update(settings())
    shell = _running_shell()
    if shell is not None:
        # This formatter goes before all others, and the inline backend's reset of the formatters leaves it alone.
        formatter = shell.display_formatter.ipython_display_formatter
        formatter.for_type_by_name("matplotlib.figure", "Figure", show_figure)


def show_figure(figure) -> None:
    """Send a Figure to the notebook as an image with alt text."""
    from IPython.display import display

    display(mime_bundle(figure), raw=True)
    _release(figure)


def mime_bundle(figure, alt=None) -> dict:
    """{"text/html": an <img> with alt text, "text/plain": the alt text} for a Figure; `alt` replaces its alt_text."""
    alt = alt_text(figure) if alt is None else alt
    if not figure.axes or not figures_are_drawn():
        return {"text/plain": alt}
    pixels = _drawn(figure)
    png, width = _packed(pixels), pixels.shape[1] // SHARPNESS
    source = f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"
    return {"text/html": f'<img alt="{escape(alt)}" width="{width}" {CARD} src="{source}">', "text/plain": alt}


def _drawn(figure) -> np.ndarray:
    """Draw a Figure once, as (height, width, 4) bytes; `savefig` draws twice, the first time for the layout."""
    dpi, ground = figure.dpi, figure.get_facecolor()
    try:
        figure.set_dpi(SHARPNESS * dpi)
        figure.set_facecolor(PAPER)  # opaque, so that dark ink stays readable in JupyterLab's dark theme
        renderer = RendererAgg(*figure.bbox.size, figure.dpi)
        figure.draw(renderer)
        return np.asarray(renderer.buffer_rgba())
    finally:
        figure.set_dpi(dpi)
        figure.set_facecolor(ground)


def _packed(pixels: np.ndarray) -> bytes:
    """Opaque pixels as a PNG: with a palette, a third as large, but for a photograph, which has too many colors."""
    codes = pixels.view("<u4")[..., 0] & 0xFFFFFF
    colors, counts = np.unique(codes, return_counts=True)
    many = len(colors) > MOST_COLORS
    image = Image.fromarray(pixels).convert("RGB") if many else _with_palette(codes, colors, counts)
    buffer = io.BytesIO()
    image.save(buffer, format="png")
    return buffer.getvalue()


def _with_palette(codes: np.ndarray, found: np.ndarray, counts: np.ndarray) -> Image.Image:
    """An image of 256 colors: the commonest as they are, then those farthest from all others.

    As good as Pillow's `MAXCOVERAGE`, in half its time: of what it costs to grade a notebook, pictures are a third.
    """
    colors = found.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :3].astype(np.float32)
    farthest, nearest = np.full(len(colors), np.inf, np.float32), np.zeros(len(colors), np.uint8)
    kept = []
    for common in np.argsort(-counts)[:256]:
        one = common if len(kept) < COMMONEST else farthest.argmax()
        away = ((colors - colors[one]) ** 2).sum(axis=1)
        nearest[away < farthest] = len(kept)
        farthest = np.minimum(farthest, away)
        kept.append(one)
    places = np.zeros(1 << 24, np.uint8)
    places[found] = nearest
    image = Image.fromarray(places.take(codes))
    image.putpalette(colors[kept].astype(np.uint8).tobytes())
    return image


def _release(figure) -> None:
    """Let pyplot forget a figure that has been shown, or the inline backend shows it again after the cell."""
    if "matplotlib.pyplot" in sys.modules and "inline" in matplotlib.get_backend().lower():
        from matplotlib._pylab_helpers import Gcf

        Gcf.destroy_fig(figure)


def _running_shell():
    """IPython's shell, or None outside IPython. IPython is not imported for this: it is there or it is not."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None
