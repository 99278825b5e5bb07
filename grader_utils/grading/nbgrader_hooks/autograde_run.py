"""What a run of `nbgrader autograde` works on: the submitted notebooks in its order, source/ and the gradebook."""

import re
from functools import cached_property
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.converters import Autograde

from grader_utils.course.original import read_original
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.gradebook.records import Records
from grader_utils.grading.gradebook.stale_source import check_source


class NothingToMendFrom(ExpectedFailure):
    """The instructor's version is missing; the message says what to do."""


class AutogradeRun:
    """One run; what it reads of source/ and of the gradebook is read once.

    Args:
        converter: the run itself, as nbgrader has it.
    """

    def __init__(self, converter: Autograde) -> None:
        self._converter = converter
        self._originals: dict[Path, NotebookNode] = {}

    @cached_property
    def records(self) -> Records:
        """The gradebook, which stays open for the run."""
        places = self._converter.coursedir
        return Records(places.db_url, places.course_id, self._converter.config)

    def following(self, path: Path) -> Path | None:
        """Return the submitted notebook that nbgrader comes to after `path`; None after the last one."""
        behind = self._notebooks[self._notebooks.index(path) + 1 :]
        force = self._converter.force
        return next((path for path in behind if force or not self._graded_folder(path).exists()), None)

    @cached_property
    def _notebooks(self) -> list[Path]:
        submissions = sorted(self._converter.assignments.items())
        return [Path(name) for _, names in submissions for name in sorted(names)]

    def _graded_folder(self, path: Path) -> Path:
        places, about = self._converter.coursedir, self.about(path)
        return Path(places.format_path(places.autograded_directory, about["student"], about["assignment"]))

    def about(self, path: Path) -> dict[str, str]:
        """Return what nbgrader tells its preprocessors about a submitted notebook: student, assignment, notebook."""
        places = self._converter.coursedir
        folder = places.format_path(places.submitted_directory, "(?P<student>.*)", "(?P<assignment>.*)", escape=True)
        return re.fullmatch(folder, str(path.parent)).groupdict() | {"notebook": path.stem}

    def original(self, about: dict[str, str]) -> NotebookNode:
        """Return the instructor's version of a notebook, compared with the gradebook.

        Raises:
            UnusableSource: it cannot be read.
            NothingToMendFrom, StaleSource: `source/` does not hold the assignment that the gradebook knows.
        """
        places, assignment = self._converter.coursedir, about["assignment"]
        path = Path(places.format_path(places.source_directory, ".", assignment)) / f"{about['notebook']}.ipynb"
        if path not in self._originals:
            if not path.exists():
                raise NothingToMendFrom(f"{path} is missing, and submissions are mended from it: restore it.")
            original = read_original(path)
            recorded = self.records.points(assignment)
            check_source(assignment, {path.stem: original}, {path.stem: recorded.get(path.stem, {})})
            self._originals[path] = original
        return self._originals[path]
