"""`course grade`: a class run as a person sees it, with a progress bar and a closing table."""

import argparse
import difflib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.commands.numbers import positive
from grader_utils.environment import quick_imports
from grader_utils.failure import INTERRUPTED, ExpectedFailure, check_assignments
from grader_utils.inert import for_terminal

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.class_run.run import ClassRun, Result


_MOST_NAMED = 20
"""Of those who handed in nothing; the report names all of them."""


class NoSuchStudent(ExpectedFailure):
    """A student was asked for who has handed in nothing; the message says who may be meant."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = commands.add_parser("grade", help="grade everything that was collected")
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="which to grade (default: all)")
    parser.add_argument(
        "--student", action="append", default=[], metavar="STUDENT", help="grade this one; may be repeated"
    )
    parser.add_argument("--jobs", type=positive, default=os.cpu_count() or 1, metavar="N", help="submissions at a time")
    parser.add_argument("--force", action="store_true", help="grade also what is graded already")
    parser.add_argument("--dry-run", action="store_true", help="say what would be graded, and why; grade nothing")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    asked = (options.assignments, options.student)
    if options.dry_run:
        return plan_grading(course, *asked, options.force)
    return grade_class(course, *asked, options.jobs, options.force)


def plan_grading(root: Path, assignments: list[str], students: list[str], force: bool) -> int:
    """Print what `grade_class` would grade, and why, and return the exit status; it raises what that raises."""
    course, console = _course_and_console(root)
    from grader_utils.commands.grade_plan import show_plan
    from grader_utils.course.own_package import package_shown

    run = _class_run(course, assignments, students, force)
    console.print(package_shown(), markup=False, soft_wrap=True)
    show_plan(console, run)
    return 0


def _class_run(course: "CourseFolder", assignments: list[str], students: list[str], force: bool) -> "ClassRun":
    from grader_utils.grading.class_run.run import ClassRun
    from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors

    check_assignments(assignments, course.assignments())
    _check_students(course, students)
    with gradebook_errors(course.db_url):
        return ClassRun(course, assignments, students, force)


def grade_class(root: Path, assignments: list[str], students: list[str], jobs: int, force: bool) -> int:
    """Grade what was collected in the course at `root`, and return the exit status.

    Args:
        root: the course's folder.
        assignments: which to grade; all when empty.
        students: whose submissions; everybody's when empty.
        jobs: how many submissions are graded at a time.
        force: grade also what is graded already.

    Raises:
        AnotherPackage: the course's folder holds another grader_utils than the one that runs; nothing is graded.
        NoSuchAssignment, NoSuchStudent: one was asked for that is not there; nothing is graded.
        UnusableGradebook: the gradebook cannot be read; nothing is graded.
    """
    from grader_utils.grading.class_run.pool import local_pool

    with local_pool(jobs) as new_pool:
        course, console = _course_and_console(root)
        with _turn(course, console):
            return _grade_with(new_pool, course, console, (assignments, students, force), jobs)


def _course_and_console(root: Path) -> "tuple[CourseFolder, Console]":
    with quick_imports():
        from rich.console import Console

        from grader_utils.course.submissions import CourseFolder

    return CourseFolder(root), Console(highlight=False)


@contextmanager
def _turn(course: "CourseFolder", console: "Console") -> Iterator[None]:
    from grader_utils.grading.class_run.turns import taking_turns
    from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors

    with ExitStack() as held:
        with gradebook_errors(course.db_url):
            held.enter_context(taking_turns(course, lambda said: console.print(said, markup=False, soft_wrap=True)))
        yield


def _grade_with(
    new_pool: Callable[[], Executor],
    course: "CourseFolder",
    console: "Console",
    asked: tuple[list[str], list[str], bool],
    jobs: int,
) -> int:
    from grader_utils.course.own_package import package_shown
    from grader_utils.exam_room.settings import NOT_LOCKED_DOWN
    from grader_utils.grading.gradebook.gradebook_errors import UnusableGradebook, gradebook_errors

    run = _class_run(course, *asked)
    results: list[Result] = []
    if not run.locked_down:
        console.print(NOT_LOCKED_DOWN, style="bold red", markup=False)
    if not run.tasks and not run.skipped:
        console.print(_nothing(*asked[:2]))
        return 0
    console.print(package_shown(), markup=False, soft_wrap=True)
    pools = [new_pool()] if run.tasks else []  # before the progress bar starts a thread
    try:
        with gradebook_errors(course.db_url), _progress(console) as progress:
            bar = progress.add_task("grading", total=len(run.tasks))
            for result in run.grade(lambda: pools.pop() if pools else new_pool(), jobs):
                results.append(result)
                progress.update(bar, advance=1, description=result.submission.shown_name)
    except KeyboardInterrupt:
        console.print(_interrupted(results, run))
        return INTERRUPTED
    except (OSError, UnusableGradebook) as error:
        console.print(f"{error}\n{_interrupted(results, run)}", markup=False)
        return 1
    with gradebook_errors(course.db_url):
        _show(console, results, run, everybody=not asked[1])
    return 1 if any(result.failed for result in results) else 0


def _check_students(course: "CourseFolder", students: list[str]) -> None:
    if not students:
        return
    found = [submission for name in course.assignments() for submission in course.submissions(name, [])]
    shown = {submission.student: submission.shown_name for submission in found}
    for student in students:
        if student not in shown:
            close = difflib.get_close_matches(student, shown, n=1)
            meant = f"Did you mean {shown[close[0]]}?" if close else "Names are those of the folders submitted/STUDENT."
            raise NoSuchStudent(f"There is nothing by {for_terminal(student)} in submitted/. {meant}")


def _nothing(assignments: list[str], students: list[str]) -> str:
    if not assignments:
        return "Nothing was collected: there are no submissions in submitted/."
    return f"Nothing to grade: submitted/ holds no {' or '.join(assignments)}{' by those named' if students else ''}."


def _progress(console: "Console") -> "Progress":
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description:<20.20}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("ETA"),
        TimeRemainingColumn(),
        console=console,
    )


def _interrupted(results: "list[Result]", run: "ClassRun") -> str:
    left = len(run.tasks) - len(results)
    return f"Stopped. {len(results)} submissions are recorded, {left} are left: run the same command again."


def _show(console: "Console", results: "list[Result]", run: "ClassRun", everybody: bool) -> None:
    """Print one row for each assignment, and a line for each submission that needs a look.

    Where `everybody` was asked for, those who handed in nothing are named, too.
    """
    from rich.table import Table

    from grader_utils.grading.engine.job import GRADED, NOT_GRADED, PARTLY_GRADED

    table = Table("assignment", GRADED, PARTLY_GRADED, NOT_GRADED, "mended", "mean score")
    for assignment in sorted({result.submission.assignment for result in results}):
        of_it = [result for result in results if result.submission.assignment == assignment]
        counts = [sum(result.state == state for result in of_it) for state in (GRADED, PARTLY_GRADED, NOT_GRADED)]
        mended = sum(bool(result.notes) for result in of_it)
        mean = sum(result.score for result in of_it) / len(of_it)
        table.add_row(assignment, *map(str, counts), str(mended), f"{mean:.1f}")
    if results:
        console.print(table)
    for result in sorted(results, key=lambda result: (result.submission.assignment, result.submission.student)):
        who = f"{result.submission.assignment} {result.submission.shown_name}"
        said = (*result.submission.notes, *(f"{result.state}: {reason}" for reason in result.reasons), *result.notes)
        for line in said:
            console.print(f"{who}: {for_terminal(line)}", markup=False)
    for assignment, absent in run.absent().items() if everybody else ():
        if absent:
            more = f" and {len(absent) - _MOST_NAMED} more" if len(absent) > _MOST_NAMED else ""
            named = ", ".join(map(for_terminal, absent[:_MOST_NAMED]))
            console.print(f"{assignment}: not handed in by {len(absent)}: {named}{more}", markup=False, soft_wrap=True)
    if run.left:
        console.print(f"Left out, as they have left the course: {', '.join(map(for_terminal, sorted(run.left)))}")
    if run.skipped:
        console.print(f"{run.skipped} submissions were graded before and have not changed; --force grades them again.")
