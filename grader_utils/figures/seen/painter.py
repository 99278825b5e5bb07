"""Paints artists as Agg does, on three pages at once, and notes each line and each marker while it does.

It knows matplotlib's renderers, and nothing of what is asked for. The pages hold only what fills an area, that with
the lines, and everything: what differs between two of them is what a person sees of lines or of markers. As long as
two do not differ, they are one.
"""

import contextlib
import functools

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.collections import PathCollection
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from grader_utils.figures.seen.covered import Witness
from grader_utils.figures.seen.noted import Spots, Stroke, pieces_of, width_of

LARGE = 0.2
"""A marker that is wider than this share of the page fills an area."""

WIDEST = 0.08
"""A line that is wider than this share of the page fills an area."""

MOST_SINGLE = 400
"""Markers of one call beyond this number are painted at once, and noted by their places alone."""


_AREAS = ("draw_image", "draw_quad_mesh", "draw_gouraud_triangles")


class Painter(RendererAgg):
    """Three pages of the same size. Set `artist` before it draws itself.

    The painter itself is the page with areas only.

    Attributes:
        strokes, spots: what was painted so far.
    """

    def __init__(self, width: int, height: int, dpi: float):
        super().__init__(width, height, dpi)
        self._lines = self._everything = self
        self.artist = None
        self._blind = False
        self.strokes: list[Stroke] = []
        self.spots: list[Spots] = []
        self._witness_page: RendererAgg | None = None
        # RendererAgg keeps these as attributes of its own, which would hide methods.
        self._own = {name: getattr(self, name) for name in ("draw_markers", "draw_path_collection", *_AREAS)}
        self.draw_markers, self.draw_path_collection = self._markers, self._collection
        for name in _AREAS:
            setattr(self, name, self._on_all(name))
        np.asarray(self.buffer_rgba())[:] = 255

    def pages(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return areas, lines and all as (height, width, 3) bytes, the top row first, as they are now."""
        return tuple(np.asarray(page.buffer_rgba())[:, :, :3] for page in (self, self._lines, self._everything))

    @functools.cached_property
    def witness(self) -> Witness:
        """The page that tells which words are covered: made when there are words, painted with all areas after them."""
        self._witness_page = RendererAgg(self.width, self.height, self.dpi)
        page = np.asarray(self._witness_page.buffer_rgba())
        page[:] = 255
        return Witness(page)

    @contextlib.contextmanager
    def nowhere(self):
        """Note what is drawn meanwhile, and paint nothing of it."""
        self._blind = True
        try:
            yield
        finally:
            self._blind = False

    def fill(self, box, color):
        """Paint a box over all that is there."""
        transform = Affine2D().scale(box.width, box.height).translate(box.x0, box.y0)
        gc = self.new_gc()
        gc.set_linewidth(0)
        for page in self._with_areas():
            RendererAgg.draw_path(page, gc, Path.unit_rectangle(), transform, color)

    def draw_path(self, gc, path, transform, rgbFace=None):
        """Paint an area, a line or a single marker, and note the latter two."""
        if isinstance(self.artist, PathCollection):
            size = width_of(path, transform)
            self._note_spots(transform.transform([(0.0, 0.0)]), size)
            pages = self._with_markers if self._is_small(size) else self._with_areas
        elif rgbFace is not None or self._pixels(gc) > WIDEST * min(self.width, self.height):
            gc.set_hatch(None)  # an area has the color that its hatching lies on
            pages = self._with_areas
        else:
            self._note_stroke(gc, path, transform)
            pages = self._with_lines
        for page in () if self._blind else pages():
            RendererAgg.draw_path(page, gc, path, transform, rgbFace)

    def _with_areas(self) -> list[RendererAgg]:
        """The pages that show areas: all that differ."""
        pages = list(dict.fromkeys((self, self._lines, self._everything)))
        return pages if self._witness_page is None else [*pages, self._witness_page]

    def _with_lines(self) -> list[RendererAgg]:
        if self._lines is self:
            page = self._copy_of(self)
            self._everything = page if self._everything is self else self._everything
            self._lines = page
        return list(dict.fromkeys((self._lines, self._everything)))

    def _with_markers(self) -> list[RendererAgg]:
        if self._everything is self._lines:
            self._everything = self._copy_of(self._lines)
        return [self._everything]

    def _copy_of(self, page: RendererAgg) -> RendererAgg:
        copy = RendererAgg(self.width, self.height, self.dpi)
        np.asarray(copy.buffer_rgba())[:] = np.asarray(page.buffer_rgba())
        return copy

    def _paint(self, page: RendererAgg, name: str, *arguments, **options):
        """Let a page draw as RendererAgg does."""
        (self._own[name] if page is self else getattr(page, name))(*arguments, **options)

    def _pixels(self, gc) -> float:
        """How wide a line is."""
        return gc.get_linewidth() * self.dpi / 72

    def _on_all(self, name):
        def paint(*arguments, **options):
            for page in () if self._blind else self._with_areas():
                self._paint(page, name, *arguments, **options)

        return paint

    def _collection(self, gc, *arguments, **options):
        offsets = self.artist.get_offsets() if isinstance(self.artist, PathCollection) else ()
        if len(offsets) <= MOST_SINGLE:
            RendererBase.draw_path_collection(self, gc, *arguments, **options)  # one path after the other
            return
        places = self.artist.get_offset_transform().transform(np.ma.filled(offsets.astype(float), np.nan))
        self._note_spots(places, float(np.sqrt(np.max(self.artist.get_sizes(), initial=0))) * self.dpi / 72)
        for page in () if self._blind else self._with_markers():
            self._paint(page, "draw_path_collection", gc, *arguments, **options)

    def _markers(self, gc, marker, marker_transform, path, transform, face=None):
        size = max(width_of(marker, marker_transform), self._pixels(gc))
        self._note_spots(transform.transform(path.vertices), size)
        pages = self._with_markers if self._is_small(size) else self._with_areas
        for page in () if self._blind else pages():
            self._paint(page, "draw_markers", gc, marker, marker_transform, path, transform, face)

    def _is_small(self, size) -> bool:
        return size <= LARGE * min(self.width, self.height)

    def _note_spots(self, places, size):
        if not self.spots or self.spots[-1].artist is not self.artist:
            self.spots.append(Spots(self.artist))
        self.spots[-1].places.append(np.asarray(places, dtype=float))
        self.spots[-1].size = max(self.spots[-1].size, float(size))

    def _note_stroke(self, gc: GraphicsContextBase, path, transform):
        clip = gc.get_clip_rectangle()
        x0, y0, x1, y1 = (0, 0, self.width, self.height) if clip is None else clip.extents
        window = (max(x0, 0), max(y0, 0), min(x1, self.width), min(y1, self.height))
        if gc.get_linewidth() <= 0 or window[0] >= window[2] or window[1] >= window[3]:
            return
        starts, ends = pieces_of(path.cleaned(transform, remove_nans=True, clip=window, simplify=path.should_simplify))
        if len(starts):
            rgba = gc.get_rgb()
            dashes = tuple(float(length) for length in gc.get_dashes()[1] or ())
            color, alpha = tuple(rgba[:3]), float(rgba[3])
            self.strokes.append(Stroke(self.artist, starts, ends, color, alpha, self._pixels(gc), dashes))
