"""Paper and a pen in a notebook, by anywidget: what is drawn arrives as strokes. What they mean is others' business."""

from importlib.resources import files

import anywidget
import traitlets

from grader_utils.messages import say


class DrawingPad(anywidget.AnyWidget):
    """Paper to draw on by mouse, finger or keyboard; `strokes` are lists of points [x, y], from 0 to 1, y downwards."""

    _esm = files(__package__).joinpath("drawing_pad.js").read_text(encoding="utf-8")
    strokes = traitlets.List().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    """What the paper is called where it is read out."""
    clear = traitlets.Unicode().tag(sync=True)
    """What stands on the button for new paper."""

    @traitlets.default("help")
    def _say_help(self):
        return say(
            "Paper to draw on. With the keyboard: the arrow keys move the pen, Space puts it down and lifts it again."
        )

    @traitlets.default("clear")
    def _say_clear(self):
        return say("New paper")
