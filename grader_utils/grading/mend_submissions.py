"""Lets `nbgrader autograde`, and the button in formgrader, mend every submission before it runs."""

import os
import re
import threading
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.converters.base import NbGraderException

from grader_utils.environment import quick_imports
from grader_utils.exam_room.settings import CannotLockDown, ExamRoom
from grader_utils.exam_room.warm_process import own_warm_process
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.look_ahead import LookAhead
from grader_utils.grading.mend import Mended, mend, nothing_handed_in
from grader_utils.grading.original import original_notebook
from grader_utils.grading.records import Records
from grader_utils.grading.stale_source import check_source
from grader_utils.grading.submitted import Unreadable, read_submitted
from grader_utils.marking.evaluate import single_threaded_torch


class NothingToMendFrom(ExpectedFailure):
    """The instructor's version is missing; the message says what to do."""


class MendingExporter(NotebookExporter):
    """Reads a submission with `mend` where nbgrader's Autograde sanitizes it, and like its parent everywhere else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._originals: dict[Path, NotebookNode] = {}
        self._mended_for_run: dict[str, NotebookNode] = {}
        self._mended_ahead: dict[Path, Mended] = {}
        self._current = Path()
        self._records: Records | None = None
        self._refuse_to_grade_unlocked()
        self.look_ahead = LookAhead()
        self._loading = _load_ahead()

    def _refuse_to_grade_unlocked(self) -> None:
        """Stop before the first submission, and in words, where submissions cannot be locked down."""
        try:
            ExamRoom(parent=self.parent).settings  # noqa: B018 (it looks at the machine)
        except CannotLockDown as refusal:
            self.log.error(str(refusal))
            raise NbGraderException(str(refusal)) from None

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, ResourcesDict]:
        """Return the notebook in `filename` after all preprocessors, as JSON text.

        Raises:
            NothingToMendFrom, StaleSource: `source/` does not hold the assignment that the gradebook knows.
        """
        if not getattr(self.parent, "_sanitizing", False):
            return self._second_pass(filename, resources, **kw)
        path = self._current = Path(filename)
        mended = self._mended_ahead.pop(path, None) or self._mended(path, resources["nbgrader"])
        for note in (*mended.notes, mended.unreadable):
            if note:
                self.log.warning("%s: %s", path, note)
        resources["metadata"] = ResourcesDict(name=path.stem, path=str(path.parent))
        self._mended_for_run = {path.name: mended.notebook}
        return self.from_notebook_node(mended.notebook, resources, **kw)

    def records(self, db_url: str) -> Records:
        """Return the gradebook, which stays open for this run."""
        if self._records is None:
            self._records = Records(db_url, self.parent.coursedir.course_id, self.config)
        return self._records

    def following(self) -> Path | None:
        """Return the submitted notebook that nbgrader comes to next; None after the last one."""
        behind = self._notebooks[self._notebooks.index(self._current) + 1 :]
        return next((path for path in behind if self.parent.force or not self._graded_folder(path).exists()), None)

    @cached_property
    def _notebooks(self) -> list[Path]:
        """All notebooks of this run, in nbgrader's order."""
        submissions = sorted(self.parent.assignments.items())
        return [Path(name) for _, names in submissions for name in sorted(names)]

    def mended_ahead(self, path: Path) -> tuple[NotebookNode, dict[str, str]]:
        """Mend a submission that nbgrader has not come to yet; return it, and what nbgrader will tell about it."""
        about = self._about(path)
        self._mended_ahead = {path: self._mended(path, about)}
        return self._mended_ahead[path].notebook, about

    def _about(self, path: Path) -> dict[str, str]:
        places = self.parent.coursedir
        folder = places.format_path(places.submitted_directory, "(?P<student>.*)", "(?P<assignment>.*)", escape=True)
        about = re.fullmatch(folder, str(path.parent)).groupdict()
        return about | {"notebook": path.stem, "db_url": places.db_url}

    def _graded_folder(self, path: Path) -> Path:
        places, about = self.parent.coursedir, self._about(path)
        return Path(places.format_path(places.autograded_directory, about["student"], about["assignment"]))

    def _second_pass(self, filename: str, resources: dict[str, Any] | None, **kw: Any) -> tuple[str, ResourcesDict]:
        """Go on with what the first pass mended; reading and validating its file again would give the same."""
        self._loading.join()  # a library that is loaded meanwhile would look like a flood of output
        path = Path(filename)
        notebook = self._mended_for_run.pop(path.name, None)
        if notebook is None or resources is None:
            return super().from_filename(filename, resources, **kw)
        resources["metadata"] = ResourcesDict(name=path.stem, path=str(path.parent))
        return self.from_notebook_node(notebook, resources, **kw)

    def _mended(self, path: Path, submission: dict[str, str]) -> Mended:
        original = self._original(submission)
        try:
            return mend(read_submitted(path), original)
        except Unreadable as why:
            return nothing_handed_in(original, str(why))

    def _original(self, submission: dict[str, str]) -> NotebookNode:
        """Return the instructor's version; it is read and compared with the gradebook once a run."""
        places, assignment = self.parent.coursedir, submission["assignment"]
        folder = Path(places.format_path(places.source_directory, ".", assignment))
        path = folder / f"{submission['notebook']}.ipynb"
        if path not in self._originals:
            if not path.exists():
                raise NothingToMendFrom(f"{path} is missing, and submissions are mended from it: restore it.")
            original = original_notebook(nbformat.read(path, as_version=4))
            recorded = self.records(submission["db_url"]).points(assignment)
            check_source(assignment, {path.stem: original}, {path.stem: recorded.get(path.stem, {})})
            self._originals[path] = original
        return self._originals[path]


def _load_ahead() -> threading.Thread:
    """Start what takes long to load while nbgrader goes on: the warm process, and torch in the thread returned."""
    if hasattr(os, "fork"):
        own_warm_process()
    thread = threading.Thread(target=_load_torch, daemon=True)
    thread.start()
    return thread


def _load_torch() -> None:
    with quick_imports():
        single_threaded_torch()
