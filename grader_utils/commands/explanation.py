"""Says in a sentence what is wrong with a course's settings or files, where Python and traitlets show a traceback."""

import re
import traceback
from pathlib import Path

SETTINGS = "nbgrader_config.py"
_TRAIT = re.compile(r"The '(\w+)' trait")


def explanation(error: Exception, course: Path) -> str | None:
    """Return what to tell the user of `course` about an error; None for one that is a mistake in our own code."""
    from traitlets import TraitError  # only now: every command would wait for it

    if line := _line_that_failed(error):
        said = error.msg if isinstance(error, SyntaxError) else error
        return f"{course / SETTINGS}, line {line}: {type(error).__name__}: {said}. Mend this line."
    if isinstance(error, TraitError):
        return f"{course / SETTINGS}{_line_that_sets(error, course)}: {error} Mend this setting."
    if isinstance(error, OSError):
        named = f"{error.filename}: {error.strerror}" if error.filename is not None else str(error)
        return f"{named}. Mend this, then run the same command again."
    return None


def _line_that_failed(error: Exception) -> int | None:
    """Return the line of the settings that raised `error` itself; None for an error from elsewhere."""
    if isinstance(error, SyntaxError):
        place = (error.filename, error.lineno)
    else:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = (frame.filename, frame.lineno)
    return place[1] if Path(place[0] or "").name == SETTINGS else None  # `course build` reads a copy


def _line_that_sets(error: Exception, course: Path) -> str:
    """Return where the settings give the trait that `error` refuses a value; "" when they do not say so."""
    trait = _TRAIT.search(str(error))
    setting = re.compile(rf"\s*c\.\w+\.{trait[1]}\b" if trait else r"(?!)")
    lines = (course / SETTINGS).read_text(encoding="utf-8", errors="replace").splitlines()
    found = [number for number, line in enumerate(lines, 1) if setting.match(line)]
    return f", line {found[-1]}" if found else ""
