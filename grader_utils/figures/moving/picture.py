"""What the moving pictures share: a picture in the course's style, and the sliders below it that redraw it.

It knows ipywidgets, where that is installed, and how a shown picture is exchanged; it does not know what is drawn.
"""

from dataclasses import dataclass
from functools import cached_property

from grader_utils.figures.alt_text import own_words
from grader_utils.figures.display import mime_bundle
from grader_utils.messages import say, to_say

VIEW = "application/vnd.jupyter.widget-view+json"
"""The type of an output that a notebook turns into controls, as long as its kernel runs."""

SPEEDS = {to_say("slow"): 2, to_say("normal"): 1, to_say("fast"): 0.4}
"""How long the time between two values is, at each speed, in times of what the picture asks for."""
_NARROW = {"description_width": "3.5em"}

OURS = "grader_utils_controls"
"""Marks such an output in its metadata: a server does not save it."""


MOVING = "grader-utils-moving"
"""The class of the controls, by which a style sheet finds the picture above them."""

DARK = (
    f'<style>body[data-jp-theme-light="false"] .jp-OutputArea:has(.{MOVING}) img '
    "{filter:invert(0.93) hue-rotate(180deg)}</style>"
)
"""In JupyterLab's dark theme: ink becomes light and paper dark, and blue stays blue."""


@dataclass(frozen=True)
class Slider:
    """One number that the reader may choose.

    Attributes:
        name: the argument of the drawing function that it sets.
        label: what is written beside it.
        start, low, high, step: its value at first, its range, and the distance between two values. When all four are
            whole numbers, so is its value.
        play: milliseconds between two values when the reader presses play; 0 for no play button.
        buttons: the texts of a button for one step back and of one for a step on; none without.
    """

    name: str
    label: str
    start: float
    low: float
    high: float
    step: float = 1
    play: int = 0
    buttons: tuple = ()


@dataclass(frozen=True)
class Choice:
    """One of several words that the reader may choose.

    Attributes:
        name: the argument of the drawing function that it sets.
        label: what is written beside it.
        start: the word at first.
        options: all words, in English; they are shown in the reader's language.
    """

    name: str
    label: str
    start: str
    options: tuple
    play = 0
    buttons = ()


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
            controls = {slider.name: _control(slider) for slider in self._sliders}
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
        return panel([_row(slider, self.controls[slider.name]) for slider in self._sliders])


def panel(rows):
    """The controls one below the other, centered as their picture, dark in the dark theme: an ipywidgets VBox."""
    from ipywidgets import HTML, Layout, VBox

    below = Layout(align_items="center")
    return VBox([*rows, HTML(DARK, layout=Layout(display="none"))], layout=below).add_class(MOVING)


def _control(slider):
    # Sliders for words, too: on a folded list, JupyterLab takes the arrow keys for its own.
    from ipywidgets import FloatSlider, IntSlider, Layout, SelectionSlider

    if isinstance(slider, Choice):
        look = {"layout": Layout(width="26em"), "style": {"description_width": "6em"}}
        options = [(say(option), option) for option in slider.options]
        return SelectionSlider(options=options, value=slider.start, description=slider.label, **look)
    numbers = (slider.start, slider.low, slider.high, slider.step)
    kind = IntSlider if all(isinstance(number, int) for number in numbers) else FloatSlider
    return kind(
        value=slider.start,
        min=slider.low,
        max=slider.high,
        step=slider.step,
        description=slider.label,
        layout=Layout(width="26em"),
        style={"description_width": "6em"},
    )


def _row(slider, control):
    """The slider with its buttons."""
    from ipywidgets import HBox

    if slider.play:
        return HBox([*_play(slider, control), control])
    if slider.buttons:
        return HBox([*_steps(slider, control), control])
    return control


def _steps(slider, control):
    """A button for a step back, and one for a step on."""
    from ipywidgets import Button

    def step(by):
        control.value = min(max(control.value + by, control.min), control.max)

    back, on = (Button(description=text) for text in slider.buttons)
    back.on_click(lambda _: step(-slider.step))
    on.on_click(lambda _: step(slider.step))
    return back, on


def _play(slider, control):
    """A button that plays and pauses, and the speed. Its clock is an ipywidgets Play, hidden: its icons lack names."""
    from ipywidgets import Button, Layout, Play, SelectionSlider, jslink

    clock = Play(
        value=slider.start,
        min=slider.low,
        max=slider.high,
        step=slider.step,
        interval=slider.play,
        layout=Layout(display="none"),
    )
    jslink((clock, "value"), (control, "value"))
    button = Button(description=say("Play"))
    button.on_click(lambda _: clock.set_trait("playing", not clock.playing))

    def name_button(change):
        button.description = say("Pause") if change["new"] else say("Play")

    clock.observe(name_button, names="playing")
    intervals = [(say(name), round(slider.play * times)) for name, times in SPEEDS.items()]
    look = {"layout": Layout(width="15em"), "style": _NARROW}
    speed = SelectionSlider(options=intervals, value=slider.play, description=say("speed"), **look)
    speed.observe(lambda change: clock.set_trait("interval", change["new"]), names="value")
    return button, speed, clock
