"""One run of `nbgrader autograde`: the same grading as `course grade`, one submission after another."""

import logging
import sys
from concurrent.futures import Executor

from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException

from grader_utils.course.own_package import package_shown
from grader_utils.course.submissions import CourseFolder
from grader_utils.exam_room import warm_process
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.class_run.pool import pool_with
from grader_utils.grading.class_run.run import ClassRun, Result
from grader_utils.grading.class_run.turns import AnotherGrading, taking_turns
from grader_utils.grading.engine import marker
from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors
from grader_utils.grading.nbgrader_hooks.names_asked import is_asked_for, matches
from grader_utils.phrasing import plural


class AutogradeRun:
    """Grades what a converter was asked to grade, and says in its log what came of it.

    nbgrader's settings count: `--force`, `--student`, `student_id_exclude`, the permissions of files, and the hooks
    before and after a conversion. A submission is graded whole, also where `--notebook` names one of its notebooks.

    Args:
        converter: as nbgrader has it, with the course's folders and settings.
    """

    def __init__(self, converter: Autograde) -> None:
        self._converter, self._asked, self._log = converter, converter.coursedir, converter.log

    def grade(self) -> None:
        """Grade all that was asked for.

        Raises:
            NbGraderException: nothing can be graded, or a submission could not be; the log says why.
        """
        try:
            course = CourseFolder.laid_out_by(self._asked, self._converter.config)
            with gradebook_errors(self._asked.db_url), taking_turns(course, self._wait_for):
                failed = self._grade(self._prepare(course))
        except ExpectedFailure as failure:
            self._log.error(str(failure))
            raise NbGraderException(str(failure)) from None
        except KeyboardInterrupt:
            warm_process.WarmProcess.stop_own()  # what is under way ends with it, and nobody waits
            marker.Marker.stop_own()
            raise
        if failed:
            raise NbGraderException(f"{plural(failed, 'submission')} could not be graded; the log says why.")

    def _wait_for(self, said: str) -> None:
        """Say what is waited for; a server must not stand still for as long as a class is graded."""
        serverapp = sys.modules.get("jupyter_server.serverapp")
        if serverapp and serverapp.ServerApp.initialized():
            raise AnotherGrading(f"{said.partition(':')[0]}. Nothing was done; try again when that has ended.")
        self._log.warning(said)

    def _prepare(self, course: CourseFolder) -> ClassRun:
        for notebooks in self._converter.assignments.values():
            self._converter.notebooks = sorted(notebooks)
            self._converter.run_pre_convert_hook()
        assignments = [name for name in course.assignments() if matches(name, self._asked.assignment_id)]
        if not assignments:
            raise ExpectedFailure(f"There is no assignment {self._asked.assignment_id} in source/.")
        found = {submission.student for name in assignments for submission in course.submissions(name, [])}
        students = [student for student in found if is_asked_for(student, self._asked)]
        if not students:
            raise ExpectedFailure("Nothing was graded: nobody who was asked for has handed in.")
        return ClassRun(course, assignments, students, self._converter.force)

    def _grade(self, run: ClassRun) -> int:
        """Return how many submissions could not be graded."""
        if run.skipped:
            unchanged = plural(run.skipped, "submission")
            self._log.info("%s graded before, and not changed since: --force grades again", unchanged)
        self._log.info("%s grades", package_shown())
        failed = 0
        # A process of its own, so that the next submission runs while the last one is written down.
        for result in run.grade(_new_pool, at_once=lambda: 1) if run.tasks else ():
            self._tell(result)
            failed += result.failed
            self._converter.set_permissions(result.submission.assignment, result.submission.student)
            self._converter.run_post_convert_hook()
        return failed

    def _tell(self, result: Result) -> None:
        who = f"{result.submission.assignment} {result.submission.shown_name}"
        self._log.info("%s: %s, %s by the machine", who, result.state, plural(result.score, "point"))
        for said in (*result.submission.notes, *result.notes):
            self._log.warning("%s: %s", who, said)
        for reason in result.reasons:
            self._log.log(_level(result), "%s: %s: %s", who, result.state, reason)


def _new_pool() -> Executor:
    """Return a pool that shares this process's own servers, which load while the first submission is mended."""
    servers = {warm_process.ADDRESS: warm_process.WarmProcess.own(), marker.ADDRESS: marker.Marker.own()}
    return pool_with(1, {name: server.address for name, server in servers.items()})


def _level(result: Result) -> int:
    return logging.ERROR if result.failed else logging.WARNING
