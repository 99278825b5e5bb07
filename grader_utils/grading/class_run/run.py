"""Grades a class: everything that was collected, several submissions at a time, each of them once."""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, wait
from dataclasses import dataclass

from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.own_package import check_own_package
from grader_utils.course.student_ids import alike
from grader_utils.course.submissions import CourseFolder, Submission
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.class_run.alone import done_alone
from grader_utils.grading.class_run.grading_record import (
    read_record,
    record_of,
    remove_leftovers,
    unchanged,
    write_graded_folder,
)
from grader_utils.grading.class_run.task import Task, how_of, task_of
from grader_utils.grading.engine.grade_submission import grade_submission
from grader_utils.grading.engine.job import Graded
from grader_utils.grading.engine.ungraded import STOPPED_FROM_OUTSIDE, ungraded
from grader_utils.grading.gradebook.course_gradebook import CourseGradebook, Scores
from grader_utils.grading.gradebook.stale_source import check_source
from grader_utils.tried_versions import check_versions


class CannotGoOn(ExpectedFailure):
    """Whoever grades cannot go on; the message says why. What was recorded stays."""


@dataclass(frozen=True)
class Result:
    """What came of one submission in this run.

    Attributes:
        submission: whose it is.
        state: graded, partly graded, or could not be graded.
        reasons: why, a sentence each.
        notes: what was mended, a sentence each.
        score: the sum of the automatic scores.
        failed: whether the grader itself failed, so that it is tried again by the next run.
    """

    submission: Submission
    state: str
    reasons: tuple[str, ...]
    notes: tuple[str, ...]
    score: float
    failed: bool = False


class ClassRun:
    """One run over what was collected; from its beginning to its end, it is its `taking_turns`.

    Args:
        course: the folders.
        assignments: which to grade; all of source/ when empty.
        students: whose submissions; everybody's when empty.
        force: grade also what is graded already.

    Raises:
        CannotLockDown: see `ExamRoom`.
        UntriedVersion: see `check_versions`.
        AnotherPackage: the course's folder holds another grader_utils than the one that runs.
        StaleSource: an assignment was changed since `nbgrader generate_assignment`.
    """

    def __init__(self, course: CourseFolder, assignments: list[str], students: list[str], force: bool = False) -> None:
        check_versions()
        check_own_package(course.root)
        self._course = course
        self._how = how_of(course)
        self.locked_down = self._how.settings.layers is not None
        self.skipped = 0
        self.left: set[str] = set()
        self.asked = list(assignments or course.assignments())
        self.tasks: list[Task] = []
        with self._gradebook() as gradebook:
            gone = gradebook.who_left()
            for name in self.asked:
                everybody = course.submissions(name, students)
                found = [submission for submission in everybody if submission.student not in gone]
                self.left |= {submission.student for submission in everybody} & gone
                if found:
                    source = course.assignment(name)
                    check_source(name, source.originals, gradebook.points(name))
                    self._add(found, source, gradebook.scores(name), force)

    def grade(self, new_pool: Callable[[], Executor], at_once: Callable[[], int]) -> Iterator[Result]:
        """Grade all tasks, and yield each result once it is recorded.

        Args:
            new_pool: makes an executor; bytes go into it and come out of it.
            at_once: how many tasks can be worked on at a time, now; one more waits in the pool.

        Raises:
            CannotGoOn: an executor cannot be used any more.
        """
        for folder in {self._course.graded_folder(task.submission).parents[1] for task in self.tasks}:
            remove_leftovers(folder)
        with self._gradebook() as gradebook:
            lost = yield from self._grade_together(new_pool(), at_once, gradebook)
            for task in lost:
                yield self._finish(gradebook, task, _grade_alone(new_pool, task))

    def absent(self) -> dict[str, list[str]]:
        """Return by assignment who has handed in nothing, of those whom the gradebook knows and who have not left.

        An assignment that nobody handed in is left out: it is not due yet.
        """
        with self._gradebook() as gradebook:
            students = set(gradebook.students())
        found = {name: {one.student for one in self._course.submissions(name, [])} for name in self.asked}
        return {name: sorted(students - who) for name, who in found.items() if who}

    def alike(self) -> list[list[str]]:
        """Return the ids, of submissions and of the gradebook, that people take for one, together."""
        with self._gradebook() as gradebook:
            return alike({*self._course.students(), *gradebook.students()} - gradebook.who_left())

    def _grade_together(
        self, pool: Executor, at_once: Callable[[], int], gradebook: CourseGradebook
    ) -> Generator[Result, None, list[Task]]:
        """Yield results until all tasks are done or the pool breaks; return the tasks that are left then."""
        waiting, running = list(reversed(self.tasks)), {}
        try:
            while waiting or running:
                while waiting and len(running) <= at_once():  # nobody waits while a result is written down
                    running[pool.submit(grade_submission, waiting[-1].job.to_bytes())] = waiting[-1]
                    waiting.pop()  # only now: a broken pool takes no task
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    result = future.result()
                    yield self._finish(gradebook, running.pop(future), Graded.from_bytes(result))
        except BrokenExecutor:
            return [*running.values(), *reversed(waiting)]
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
        return []

    def _finish(self, gradebook: CourseGradebook, task: Task, graded: Graded) -> Result:
        submission = task.submission
        if submission.refusal:  # such a name belongs neither into the gradebook nor into a path
            return _result(submission, Graded(failure=submission.refusal))
        if graded.failure:  # recorded all the same, or an older grade would seem to be this one's
            graded = ungraded(task.job, graded.failure)
        submitted_at = submission.submitted_at
        record = record_of(graded, {} if graded.failure else task.fingerprint)
        same = unchanged(task.known, record)
        gradebook.write(submission.student, submission.assignment, submitted_at, graded, same)
        folder = self._course.graded_folder(submission)
        files = submission.pictures | task.job.files | submission.ticket
        write_graded_folder(folder, graded, record, files, submitted_at)
        return _result(submission, graded)

    def _add(
        self, submissions: list[Submission], source: AssignmentSource, recorded: dict[str, Scores], force: bool
    ) -> None:
        for submission in submissions:
            known = read_record(self._course.graded_folder(submission))
            scores = recorded.get(submission.student)
            if task := task_of(submission, source, self._how, known, scores, force):
                self.tasks.append(task)
            else:
                self.skipped += 1

    def _gradebook(self) -> CourseGradebook:
        return CourseGradebook(self._course.db_url, self._course.course_id, self._course.config)


def _result(submission: Submission, graded: Graded) -> Result:
    score = sum(score or 0 for book in graded.notebooks.values() for score in book.scores.values())
    return Result(submission, graded.state, graded.reasons, graded.notes, score, bool(graded.failure))


def _grade_alone(new_pool: Callable[[], Executor], task: Task) -> Graded:
    done = done_alone(new_pool, grade_submission, task.job.to_bytes())
    return Graded(failure=STOPPED_FROM_OUTSIDE) if done is None else Graded.from_bytes(done)
