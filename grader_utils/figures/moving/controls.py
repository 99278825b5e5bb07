"""The controls below a moving picture: sliders, with buttons that step or play. They are ipywidgets."""

from dataclasses import dataclass

from grader_utils.messages import say, to_say

SPEEDS = {to_say("slow"): 2, to_say("normal"): 1, to_say("fast"): 0.4}
"""How long the time between two values is, at each speed, in times of what the picture asks for."""
_NARROW = {"description_width": "3.5em"}

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


def panel(rows):
    """The controls one below the other, centered as their picture, dark in the dark theme: an ipywidgets VBox."""
    from ipywidgets import HTML, Layout, VBox

    below = Layout(align_items="center")
    return VBox([*rows, HTML(DARK, layout=Layout(display="none"))], layout=below).add_class(MOVING)


def control_of(slider):
    """The ipywidgets control of a Slider or a Choice. Raises ImportError without ipywidgets."""
    # Sliders for words, too: on a folded list, JupyterLab takes the arrow keys for its own.
    from ipywidgets import FloatSlider, IntSlider, Layout, SelectionSlider

    look = {"layout": Layout(width="26em"), "style": {"description_width": "6em"}}
    if isinstance(slider, Choice):
        options = [(say(option), option) for option in slider.options]
        return SelectionSlider(options=options, value=slider.start, description=slider.label, **look)
    numbers = (slider.start, slider.low, slider.high, slider.step)
    kind = IntSlider if all(isinstance(number, int) for number in numbers) else FloatSlider
    return kind(description=slider.label, **_range_of(slider), **look)


def _range_of(slider):
    return {"value": slider.start, "min": slider.low, "max": slider.high, "step": slider.step}


def row_of(slider, control):
    """A control with the buttons that its Slider asks for."""
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

    clock = Play(interval=slider.play, layout=Layout(display="none"), **_range_of(slider))
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
