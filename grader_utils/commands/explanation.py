"""Says in a sentence what is wrong with a course's settings or files, where Python and traitlets show a traceback."""

import re
import traceback
from pathlib import Path

SETTINGS = "nbgrader_config.py"
OWN_SETTINGS = "course_settings.py"
"""What the course has of its own; the other file loads it."""

_TRAIT = re.compile(r"The '(\w+)' trait")


def explanation(error: Exception, course: Path) -> str | None:
    """Return what to tell the user of `course` about an error; None for one that is a mistake in our own code."""
    if place := _line_that_failed(error):
        said = error.msg if isinstance(error, SyntaxError) else error
        return f"{course / place[0]}, line {place[1]}: {type(error).__name__}: {said}. Mend this line."
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] != "grader_utils":
        return f"{error.name} is not installed here. This command needs the full set: pip install -r requirements.txt"
    from traitlets import TraitError  # only now: every command would wait for it

    if isinstance(error, TraitError):
        return f"{course / _line_that_sets(error, course)}: {error} Mend this setting."
    if isinstance(error, OSError):
        named = f"{error.filename}: {error.strerror}" if error.filename is not None else str(error)
        return f"{named}. Mend this, then run the same command again."
    return None


def _line_that_failed(error: Exception) -> tuple[str, int | None] | None:
    """Return the file of settings and the line that raised `error` itself; None for an error from elsewhere."""
    if isinstance(error, SyntaxError):
        place = (error.filename, error.lineno)
    else:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = (frame.filename, frame.lineno)
    name = Path(place[0] or "").name  # `course build` reads a copy
    return (name, place[1]) if name in (SETTINGS, OWN_SETTINGS) else None


def _line_that_sets(error: Exception, course: Path) -> str:
    """Return the file of settings, with the line that gives the trait which `error` refuses a value, if one does."""
    trait = _TRAIT.search(str(error))
    setting = re.compile(rf"\s*c\.\w+\.{trait[1]}\b" if trait else r"(?!)")
    for name in (OWN_SETTINGS, SETTINGS):
        if (course / name).is_file():
            lines = (course / name).read_text(encoding="utf-8", errors="replace").splitlines()
            found = [number for number, line in enumerate(lines, 1) if setting.match(line)]
            if found:
                return f"{name}, line {found[-1]}"
    return SETTINGS
