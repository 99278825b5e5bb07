"""What the moving pictures share: a picture in the course's style, which its controls redraw.

It knows how a shown picture is exchanged; it does not know what is drawn.
"""

from functools import cached_property

from grader_utils.figures.alt_text import own_words
from grader_utils.figures.display import mime_bundle
from grader_utils.figures.moving.controls import control_of, panel, row_of

VIEW = "application/vnd.jupyter.widget-view+json"
"""The type of an output that a notebook turns into controls, as long as its kernel runs."""

OURS = "grader_utils_controls"
"""Marks such an output in its metadata: a server does not save it."""


class MovingPicture:
    """A picture that is drawn again whenever one of its sliders moves.

    A notebook shows it when it is the last expression of a cell: first the picture at its starting values, an ordinary
    output with alt text, which stays when there is no kernel and on paper; below it the controls, an output of their
    own. Without ipywidgets there are no controls. Outside of a notebook, `figure` is the picture as a Figure.
    """

    def __init__(self, draw, sliders):
        """`draw(**values)` returns a Figure of one size for all values, with words of its own (with_alt)."""
        self._draw = draw
        self._sliders = tuple(sliders)
        self._shown = None
        self.values = {slider.name: slider.start for slider in self._sliders}

    def __repr__(self):
        return own_words(self.figure)

    @property
    def figure(self):
        """The picture as it is now, a Figure."""
        return self._draw(**self.values)

    @cached_property
    def controls(self) -> dict:
        """{name: ipywidgets control}; setting the `value` of one redraws the picture. Empty without ipywidgets."""
        try:
            controls = {slider.name: control_of(slider) for slider in self._sliders}
        except ImportError:
            return {}
        for name, control in controls.items():
            control.observe(lambda change, name=name: self._moved(name, change["new"]), names="value")
        return controls

    def _moved(self, name, value):
        self.values[name] = value
        if self._shown is not None:
            self._shown.update(self._bundle(), raw=True)

    def _bundle(self) -> dict:
        # The author's words say it all. What alt_text would add takes time, and is much to hear at each step.
        figure = self.figure
        return mime_bundle(figure, own_words(figure))

    def _ipython_display_(self):
        from IPython.display import DisplayHandle, display

        self._shown = self._shown or DisplayHandle()
        self._shown.display(self._bundle(), raw=True)
        if self.controls:
            # The view alone, without the text that a widget adds: where there is no kernel, that text would be all.
            display({VIEW: self._panel.get_view_spec()}, raw=True, metadata={OURS: True})

    @cached_property
    def _panel(self):
        return panel([row_of(slider, self.controls[slider.name]) for slider in self._sliders])
