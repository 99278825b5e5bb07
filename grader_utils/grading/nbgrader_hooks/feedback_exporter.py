"""Has `nbgrader generate_feedback`, and the button in formgrader, make the pages that `course feedback` makes."""

import contextlib
import sys
from typing import Any, NoReturn

from nbconvert.exporters import HTMLExporter
from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException

from grader_utils.course.submissions import CourseFolder
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.class_run.turns import AnotherGrading, taking_turns
from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors
from grader_utils.grading.nbgrader_hooks.names_asked import is_asked_for, matches
from grader_utils.phrasing import plural
from grader_utils.tried_versions import PAGES, check_tried

_UNTRIED = (
    "No page was made: this version of nbgrader makes pages in a way that this course does not know. Install the "
    "version that requirements.txt names, or use `course feedback`."
)


class FeedbackExporter(HTMLExporter):
    """`c.GenerateFeedback.exporter_class`: what nbgrader's GenerateFeedback makes before it converts a notebook.

    It puts a run of the course's own in the place of nbgrader's loop: pages that have not changed stay, and one that
    is being made takes the place of the old one when it is whole.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not isinstance(self.parent, GenerateFeedback) or not callable(
            getattr(self.parent, "convert_notebooks", None)
        ):
            self._refuse()
        self.parent.convert_notebooks = self._make_pages

    def from_notebook_node(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse a notebook: should nbgrader ever go another way, it comes here."""
        self._refuse()

    def _make_pages(self) -> None:
        """Make all pages that were asked for.

        Raises:
            NbGraderException: nothing can be made, or a page could not be; the log says why.
        """
        converter = self.parent
        try:
            check_tried(*PAGES)  # before anything else is said
            course = CourseFolder.laid_out_by(converter.coursedir, converter.config)
            with gradebook_errors(course.db_url), taking_turns(course, self._wait_for):
                failed = self._make(course)
        except ExpectedFailure as failure:
            converter.log.error(str(failure))
            raise NbGraderException(str(failure)) from None
        if failed:
            raise NbGraderException(f"The pages of {plural(failed, 'submission')} could not be made; the log says why.")

    def _make(self, course: CourseFolder) -> int:
        """Return how many submissions' pages could not be made."""
        converter, failed = self.parent, 0
        names = [name for name in course.assignments() if matches(name, converter.coursedir.assignment_id)]
        if not names:
            raise ExpectedFailure(f"There is no assignment {converter.coursedir.assignment_id} in source/.")
        try:
            # Not above: students' environments lack its libraries, and each nbgrader command loads this module.
            from grader_utils.grading.feedback.feedback_run import FeedbackRun
        except ModuleNotFoundError as absent:
            raise ExpectedFailure(
                f"No page was made: {absent.name} is not installed here. Install the full set: "
                "pip install -r requirements.txt"
            ) from None
        run = FeedbackRun(course, names, lambda student: is_asked_for(student, converter.coursedir), converter.force)
        converter.run_pre_convert_hook()
        for task, made in run.make_here():
            if made.failure:
                failed += 1
                converter.log.error("%s %s: %s", task.assignment, task.student, made.failure)
                continue
            done = "made" if made.made else "not changed: --force makes it again"
            converter.log.info("%s %s: %s", task.assignment, task.student, done)
            if made.made:
                with contextlib.suppress(PermissionError):  # files of another instructor keep the modes they have
                    converter.set_permissions(task.assignment, task.student)
            converter.run_post_convert_hook()
        return failed

    def _wait_for(self, said: str) -> None:
        """Say what is waited for; a server must not stand still for as long as a class is graded."""
        serverapp = sys.modules.get("jupyter_server.serverapp")
        if serverapp and serverapp.ServerApp.initialized():
            raise AnotherGrading(f"{said.partition(':')[0]}. Nothing was done; try again when that has ended.")
        self.parent.log.warning(said)

    def _refuse(self) -> NoReturn:
        self.log.error(_UNTRIED)
        raise NbGraderException(_UNTRIED)
