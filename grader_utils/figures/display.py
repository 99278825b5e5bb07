"""How figures appear in a notebook: as an HTML image that carries its alt text.

It knows IPython's formatters; it does not know what a figure shows. JupyterLab 4.6 gives an image/png output no
alt attribute, so that a screen reader finds nothing there; an <img> inside text/html keeps its own.
"""

import base64
import io
import sys
from html import escape

import matplotlib
from PIL import Image

from grader_utils.environment import figures_are_drawn
from grader_utils.figures.alt_text import alt_text
from grader_utils.figures.style import PAPER, settings

SHARPNESS = 2  # pixels drawn for each pixel shown, for dense screens and for zooming in
CENTERED = 'style="display:block;margin:auto"'  # as JupyterLab centers tables and formulas
MOST_COLORS = 4096  # lines, areas and their smoothed edges have fewer: a palette of 256 is as good for them


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
    png = _png(figure)
    width = _width(png) // SHARPNESS
    source = f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"
    return {"text/html": f'<img alt="{escape(alt)}" width="{width}" {CENTERED} src="{source}">', "text/plain": alt}


def _png(figure) -> bytes:
    buffer = io.BytesIO()
    # An opaque background, so that dark ink stays readable in JupyterLab's dark theme.
    quickly = {"compress_level": 1}  # it is packed anew below
    figure.savefig(buffer, format="png", dpi=SHARPNESS * figure.dpi, facecolor=PAPER, pil_kwargs=quickly)
    return _packed(Image.open(buffer).convert("RGB"))


def _packed(image) -> bytes:
    """An RGB image as a PNG: with a palette, a third as large, unless it has too many colors, as a photograph does."""
    if image.getcolors(MOST_COLORS) is not None:
        image = image.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    image.save(buffer, format="png")
    return buffer.getvalue()


def _width(png) -> int:
    """The width in pixels of a PNG, which its header gives as a big-endian integer in the bytes 16 to 19."""
    return int.from_bytes(png[16:20], "big")


def _release(figure) -> None:
    """Let pyplot forget a figure that has been shown, or the inline backend shows it again after the cell."""
    if "matplotlib.pyplot" in sys.modules and "inline" in matplotlib.get_backend().lower():
        from matplotlib._pylab_helpers import Gcf

        Gcf.destroy_fig(figure)


def _running_shell():
    """IPython's shell, or None outside IPython. IPython is not imported for this: it is there or it is not."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None
