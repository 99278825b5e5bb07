"""Lets `nbgrader autograde`, and the button in formgrader, mend every submission before it runs."""

import os
import threading
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.converters.base import NbGraderException

from grader_utils.course.submitted import Unreadable, read_submitted
from grader_utils.environment import quick_imports
from grader_utils.exam_room.settings import CannotLockDown, ExamRoom
from grader_utils.exam_room.warm_process import own_warm_process
from grader_utils.grading.engine.look_ahead import LookAhead
from grader_utils.grading.mending.mend import Mended, mend, nothing_handed_in
from grader_utils.grading.nbgrader_hooks.autograde_run import AutogradeRun
from grader_utils.marking.evaluate import single_threaded_torch


class MendingExporter(NotebookExporter):
    """Reads a submission with `mend` where nbgrader's Autograde sanitizes it, and like its parent everywhere else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.run = AutogradeRun(self.parent)
        self.look_ahead = LookAhead()
        self._mended_for_run: dict[str, NotebookNode] = {}
        self._mended_ahead: dict[Path, Mended] = {}
        self._current = Path()
        self._refuse_to_grade_unlocked()
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

    def following(self) -> Path | None:
        """Return the submitted notebook that nbgrader comes to next; None after the last one."""
        return self.run.following(self._current)

    def mended_ahead(self, path: Path) -> tuple[NotebookNode, dict[str, str]]:
        """Mend a submission that nbgrader has not come to yet; return it, and what nbgrader will tell about it."""
        about = self.run.about(path)
        self._mended_ahead = {path: self._mended(path, about)}
        return self._mended_ahead[path].notebook, about

    def _second_pass(self, filename: str, resources: dict[str, Any] | None, **kw: Any) -> tuple[str, ResourcesDict]:
        """Go on with what the first pass mended; reading and validating its file again would give the same."""
        self._loading.join()  # a library that is loaded meanwhile would look like a flood of output
        path = Path(filename)
        notebook = self._mended_for_run.pop(path.name, None)
        if notebook is None or resources is None:
            return super().from_filename(filename, resources, **kw)
        resources["metadata"] = ResourcesDict(name=path.stem, path=str(path.parent))
        return self.from_notebook_node(notebook, resources, **kw)

    def _mended(self, path: Path, about: dict[str, str]) -> Mended:
        original = self.run.original(about)
        try:
            return mend(read_submitted(path), original)
        except Unreadable as why:
            return nothing_handed_in(original, str(why))


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
