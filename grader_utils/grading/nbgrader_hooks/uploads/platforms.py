"""Whose an upload is: what the platform's own outermost name says of it, and never what a student packed."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from nbgrader.utils import parse_utc

from grader_utils.course.student_ids import problem_with
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.nbgrader_hooks.uploads.budget import Refused

MOODLE_FOLDER = re.compile(r"(?P<student_id>.+)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)_?")
CANVAS_FILE = re.compile(r"[^/_]+_(?:LATE_)?(?P<student_id>\d+)_\d+_(?P<file_id>.*)\.ipynb", re.IGNORECASE | re.DOTALL)
_SUFFIX = re.compile(r"(\.ipynb)?(\.(zip|tar\.gz|tgz|gz|txt|json|ipynb))?$", re.IGNORECASE)
_PARTS_OF_A_TIME = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)[-_ T](\d\d?)-(\d\d?)(?:-(\d\d?))?")


_SPACES = re.compile("[ \u00a0\u2000-\u200a\u202f\u3000]+")
"""What people type for a space; a line break is something else, and no part of an id."""

_SETTING = "c.FileNameCollectorPlugin.named_regexp"


class UnusableExpression(ExpectedFailure):
    """The setting that says how a platform names files cannot be used; the message says why."""


@dataclass(frozen=True)
class Owner:
    """What the name of a folder or file says.

    Attributes:
        student: whose it is.
        time: when it came, in UTC; None where the name does not say.
        upload: what tells it from another upload under the same name.
        file: the student's own name for the file; "" for a folder.
    """

    student: str
    time: datetime | None
    upload: str
    file: str = ""


class Platforms:
    """The ways in which names say whose an upload is: that of the settings, and those of Moodle and Canvas.

    Args:
        named_regexp: c.FileNameCollectorPlugin.named_regexp, which sees the path of an extracted notebook.
        notebooks: the names of the assignment's notebooks, without suffix.

    Raises:
        UnusableExpression: the setting is no regular expression, or names no student.
    """

    def __init__(self, named_regexp: str, notebooks: Iterable[str]) -> None:
        self._own = _compiled(named_regexp) if named_regexp else None
        self._notebooks = sorted(notebooks) or ["notebook"]

    def owner_of_folder(self, path: str) -> Owner | None:
        """Return whose the folder at `path` is by its name; None when the name does not say.

        Raises:
            Refused: it says what can be no student, or no time.
        """
        above, _, name = path.rpartition("/")
        if found := MOODLE_FOLDER.fullmatch(name):
            return _owner(found.groupdict(), found["number"])
        for notebook in self._notebooks:
            found = self._own and self._own.match(f"{path}/{notebook}.ipynb")
            # The folder itself says it, and not its place or the notebook's name.
            if found and len(above) < found.start("student_id") and found.end("student_id") <= len(path):
                return _owner(found.groupdict(), path)
        return None

    def owner_of_file(self, path: str) -> Owner | None:
        """Return whose the file at `path` is by its name, whatever its suffix; None when the name does not say.

        Raises:
            Refused: it says what can be no student, or no time.
        """
        folder, _, name = path.rpartition("/")
        as_notebook = _SUFFIX.sub(".ipynb", name, count=1)
        found = self._own and self._own.match(f"{folder}/{as_notebook}")
        if not found or found.start("student_id") <= len(folder):
            found = CANVAS_FILE.fullmatch(as_notebook)
        return self._owner_of_file(found)

    def owner_of_path(self, path: str) -> Owner | None:
        """Return whose the file at `path` is by all of that, for files that an instructor has laid out.

        Raises:
            Refused: it says what can be no student, or no time.
        """
        return self._owner_of_file(self._own and self._own.match(path))

    def _owner_of_file(self, found: re.Match | None) -> Owner | None:
        if not found:
            return None
        about = found.groupdict()
        return _owner(about, "", f"{about.get('file_id') or self._notebooks[0]}.ipynb")


def _compiled(named_regexp: str) -> re.Pattern:
    try:
        expression = re.compile(named_regexp)
    except re.error as error:
        raise UnusableExpression(f"{_SETTING} is no regular expression: {error}. Mend it.") from error
    if "student_id" not in expression.groupindex:
        raise UnusableExpression(f"{_SETTING} names no student: it needs a group (?P<student_id>...).")
    return expression


def _owner(about: dict[str, str | None], upload: str, file: str = "") -> Owner:
    name = unicodedata.normalize("NFC", about.get("student_id") or "")
    student = " ".join(filter(None, _SPACES.split(name)))
    if problem := problem_with(student):
        raise Refused(f"{student!r} cannot be the id of a student: {problem}. Rename it, and collect again")
    return Owner(student, _time(about.get("timestamp")), upload, file)


def _time(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        parts = _PARTS_OF_A_TIME.fullmatch(text)
        if parts:  # dateutil would take the minutes for a time zone
            return datetime(*(int(part or 0) for part in parts.groups()))
        if not re.search(r"\d{4}", text):
            raise ValueError(text)
        return parse_utc(text)
    except (ValueError, OverflowError, TypeError) as error:
        raise Refused(f"{text!r} in its name is no time. Rename it, and collect again") from error
