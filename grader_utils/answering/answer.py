"""One answer: what a solution did on one part, as data that may leave the kernel."""

import linecache
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from grader_utils.answering.clues import KNOWN, LONGEST, clues_of
from grader_utils.answering.unpack import unpack
from grader_utils.answering.wire import LARGEST_TEXT, DescribedFigure, Malformed, Unusable, pack
from grader_utils.messages import to_say

MOST_TEXTS = 5
"""How many warnings of an answer are kept, and how many types that an error is made from."""

_ABOUT_THE_FUTURE = (DeprecationWarning, PendingDeprecationWarning, FutureWarning)


@dataclass(frozen=True)
class RaisedError:
    """The error that a solution raised.

    Attributes:
        type, message: as Python has them.
        code: the line of the student's own code that raised it, "" where it is not known.
        clues: what else is known of it, by the names in `clues.KNOWN`.
        also: the types that its type is made from, as a student's own kind of ValueError is.
    """

    type: str
    message: str
    code: str = ""
    clues: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()

    def is_a(self, name: str) -> bool:
        """Return whether `except` with the type of this name would catch it."""
        return name == self.type or name in self.also


@dataclass(frozen=True)
class Answer:
    """What a solution did on one part.

    Attributes:
        value: what it returned; `Unusable` where that cannot be marked, None where it returned nothing.
        error: what it raised, or None.
        warnings: the texts of the warnings that it caused.
        changed: the names of the inputs that it changed.
    """

    value: Any = None
    error: RaisedError | None = None
    warnings: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def to_json(self) -> dict:
        """Return this answer as a JSON-able dict."""
        if self.error is None:
            data: dict = {"value": pack(self.value)}
        else:
            data = {"error": vars(self.error) | {"also": list(self.error.also)}}
        return data | {"warnings": list(self.warnings), "changed": list(self.changed)}

    @classmethod
    def from_json(cls, data: Any) -> "Answer":
        """Return the answer that `to_json` wrote; raise `Malformed` for anything else."""
        if not isinstance(data, dict):
            raise Malformed(to_say("not an answer"))
        error = None
        if "error" in data:
            raised = data["error"]
            if not isinstance(raised, dict):
                raise Malformed(to_say("not an error"))
            error = RaisedError(
                *(str(raised.get(key, ""))[:LARGEST_TEXT] for key in ("type", "message", "code")),
                _clues(raised.get("clues")),
                _texts(raised.get("also", [])),
            )
        elif "value" not in data:
            raise Malformed(to_say("an answer without a value"))
        value = unpack(data["value"]) if error is None else None
        return cls(value, error, _texts(data.get("warnings")), _texts(data.get("changed")))


def ask(solution: Callable, inputs: dict[str, Any]) -> Answer:
    """Call `solution` with copies of `inputs`, by position, and return what it did.

    Nothing that the solution raises gets out, except what ends the kernel's work from outside (KeyboardInterrupt).
    """
    packed = {name: pack(value) for name, value in inputs.items()}
    given = {name: unpack(value) for name, value in packed.items()}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value, error = solution(*given.values()), None
        except (Exception, SystemExit) as raised:
            value, error = None, _describe_error(raised)
    told = [w for w in caught if not issubclass(w.category, _ABOUT_THE_FUTURE)]
    texts = tuple(f"{w.category.__name__}: {w.message}"[:LARGEST_TEXT] for w in told[:MOST_TEXTS])
    changed = tuple(name for name in inputs if pack(given[name]) != packed[name])
    return Answer(_settle(value), error, texts, changed)


def _settle(value: Any) -> Any:
    """Return `value` as it would be after a journey through `pack`: data only."""
    try:
        described = _described(value)
        return described if isinstance(described, DescribedFigure) else unpack(pack(described))
    except Exception:  # an object of the student's may raise anything at any touch
        return Unusable("something that cannot be read")


def _described(value: Any) -> Any:
    """Return a `DescribedFigure` for a matplotlib Figure or Axes, and anything else as it is."""
    if not hasattr(type(value), "__module__") or not type(value).__module__.startswith("matplotlib"):
        return value
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from grader_utils.figures.seen import describe_seen
    from grader_utils.figures.style import is_picture

    figure = value.figure if isinstance(value, Axes) else value
    if not isinstance(figure, Figure):
        return value
    if is_picture(figure):
        return Unusable("a picture that `figures` drew for you; draw your own")
    described = DescribedFigure(describe_seen(figure))
    _close(figure)
    return described


def _close(figure: Any) -> None:
    """Close a figure that pyplot keeps, so that a check does not draw it into its cell."""
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close(figure)


def _describe_error(raised: BaseException) -> RaisedError:
    code = ""
    for frame in traceback.extract_tb(raised.__traceback__):
        if frame.filename.startswith("<") or "ipykernel_" in frame.filename:
            code = (frame.line or linecache.getline(frame.filename, frame.lineno or 0)).strip()
    try:
        message = str(raised)
    except Exception:  # the error is of the student's own making
        message = ""
    name, *also = (kind.__name__[:LARGEST_TEXT] for kind in type(raised).__mro__[:MOST_TEXTS])
    return RaisedError(name, message[:LARGEST_TEXT], code[:LARGEST_TEXT], clues_of(raised), tuple(also))


def _clues(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {key: str(value[key])[:LONGEST] for key in KNOWN if key in value}


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Malformed(to_say("not a list of texts"))
    return tuple(str(text)[:LARGEST_TEXT] for text in value[:MOST_TEXTS])
