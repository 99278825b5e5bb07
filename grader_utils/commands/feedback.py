"""`course feedback`: makes the pages that students get back, those that changed, several at a time."""

import argparse
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.commands import named_students, numbers, sections
from grader_utils.commands.add_command import add_command
from grader_utils.environment import quick_imports
from grader_utils.failure import INTERRUPTED, check_assignments
from grader_utils.inert import for_terminal
from grader_utils.messages import say, say_count, speaking, to_say

if TYPE_CHECKING:
    from rich.console import Console

    from grader_utils.grading.feedback.feedback_run import FeedbackRun

_MADE = to_say("{pages} made. They lie in feedback/STUDENT/ASSIGNMENT/.")
_SOME_UNCHANGED = to_say("{pages} made, {unchanged} had not changed. They lie in feedback/STUDENT/ASSIGNMENT/.")


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "feedback", "make the pages that students get back")
    parser.add_argument(
        "assignments", nargs="*", metavar="ASSIGNMENT", help="which assignments (default: all that are graded)"
    )
    named_students.add_option(parser)
    sections.add_option(parser)
    numbers.add_jobs(parser)
    parser.add_argument("--force", action="store_true", help="make also pages that have not changed")
    parser.set_defaults(run=_run)


def _run(root: Path, options: argparse.Namespace) -> int:
    if options.student:
        with quick_imports():
            from grader_utils.course.submissions import CourseFolder
        named_students.check_handed_in(CourseFolder(root), options.student)
    only = set(options.student)
    if options.section:
        section = sections.students_of(root, options.section)
        only = only & section if only else section
    asked = only.__contains__ if options.student or options.section else lambda student: True
    return give_feedback(root, options.assignments, asked, options.jobs, options.force)


def give_feedback(root: Path, assignments: list[str], asked: Callable[[str], bool], jobs: int, force: bool) -> int:
    """Make the feedback pages of the course at `root`, and return the exit status.

    Args:
        root: the course's folder.
        assignments: of which; all when empty.
        asked: whether a student's pages are asked for.
        jobs: how many pages are made at a time.
        force: make also pages that have not changed.

    Raises:
        NoSuchAssignment: one was asked for that is not there.
        NothingGraded: nothing that was asked for is graded.
        UnusableGradebook: the gradebook cannot be read.
        AnotherPackage, UntriedVersion: see `FeedbackRun`.
    """
    with quick_imports():
        from rich.console import Console

        from grader_utils.course.submissions import CourseFolder
        from grader_utils.grading.class_run.pool import pool_with
        from grader_utils.grading.class_run.turns import taking_turns
        from grader_utils.grading.feedback.feedback_run import PRELOADED, FeedbackRun
        from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors

    course, console = CourseFolder(root), Console(highlight=False)
    check_assignments(assignments, course.assignments())
    with ExitStack() as held:
        with gradebook_errors(course.db_url):
            held.enter_context(taking_turns(course, lambda said: console.print(said, markup=False, soft_wrap=True)))
            run = FeedbackRun(course, assignments or course.assignments(), asked, force)
        processes = min(jobs, len(run.tasks))
        with speaking(course.language):
            return _make(run, console, partial(pool_with, processes, {}, PRELOADED))


def _make(run: "FeedbackRun", console: "Console", new_pool: Callable[[], Executor]) -> int:
    from grader_utils.commands.grade_output import progress_bar

    made = unchanged = done = 0
    failures: list[str] = []
    pools = [new_pool()]  # before the progress bar starts a thread
    try:
        with progress_bar(console) as progress:
            bar = progress.add_task("feedback", total=len(run.tasks))
            for task, result in run.make(lambda: pools.pop() if pools else new_pool()):
                done, made, unchanged = done + 1, made + result.made, unchanged + result.unchanged
                if result.failure:
                    failures.append(f"{task.assignment} {task.student}: {result.failure}")
                progress.update(bar, advance=1, description=for_terminal(task.student))
    except KeyboardInterrupt:
        left = len(run.tasks) - done
        console.print(
            say(
                "Stopped. {pages} made, {students} left: run the same command again.",
                pages=say_count(made, "{count} page", "{count} pages"),
                students=say_count(left, "{count} student", "{count} students"),
            )
        )
        return INTERRUPTED
    for failure in failures:
        console.print(for_terminal(failure), markup=False, soft_wrap=True)
    pages = say_count(made, "{count} page", "{count} pages")
    console.print(say(_SOME_UNCHANGED if unchanged else _MADE, pages=pages, unchanged=unchanged))
    return 1 if failures else 0
