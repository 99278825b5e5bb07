"""Lets `nbgrader autograde`, and the button in formgrader, grade with this course's engine."""

from typing import Any, NoReturn

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException

from grader_utils.grading.nbgrader_hooks.autograde_run import AutogradeRun

_UNTRIED = (
    "Nothing was graded: this version of nbgrader grades in a way that this course does not know. Install the version "
    "that requirements.txt names, or use `course grade`."
)


class GradingExporter(NotebookExporter):
    """`c.Autograde.exporter_class`: what nbgrader's Autograde makes before it converts the first notebook.

    It puts a run of the course's engine in the place of nbgrader's own loop. Should nbgrader ever go another way, it
    comes here with a notebook, and is refused: its own way gives full points to silence.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not isinstance(self.parent, Autograde) or not callable(getattr(self.parent, "convert_notebooks", None)):
            self._refuse()
        self.parent.convert_notebooks = AutogradeRun(self.parent).grade

    def from_filename(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse a notebook."""
        self._refuse()

    def from_file(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse a notebook."""
        self._refuse()

    def from_notebook_node(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse a notebook."""
        self._refuse()

    def _refuse(self) -> NoReturn:
        self.log.error(_UNTRIED)
        raise NbGraderException(_UNTRIED)
