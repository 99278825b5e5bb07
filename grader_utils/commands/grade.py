"""`course grade`: a class run as a person sees it, with a progress bar and a closing table."""

import argparse
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.commands import named_students, numbers, sections
from grader_utils.commands.add_command import add_command
from grader_utils.commands.grade_output import nothing_to_grade, progress_bar, show_results, stopped
from grader_utils.environment import quick_imports
from grader_utils.failure import INTERRUPTED, check_assignments
from grader_utils.messages import speaking

if TYPE_CHECKING:
    from rich.console import Console

    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.class_run.run import ClassRun, Result


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "grade", "grade everything that was collected")
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="which assignments (default: all)")
    named_students.add_option(parser)
    sections.add_option(parser)
    where = parser.add_mutually_exclusive_group()
    numbers.add_jobs(where)
    where.add_argument(
        "--cluster", metavar="ADDRESS", help="grade on the workers of this Dask scheduler: tls://HOST:8786"
    )
    parser.add_argument("--force", action="store_true", help="grade also what is graded already")
    parser.add_argument("--dry-run", action="store_true", help="say what would be graded, and why; grade nothing")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    asked = (options.assignments, options.student)
    if options.section:
        asked = (options.assignments, _who_came(course, options))
        if not asked[1]:
            print(f"Nothing to grade: nobody of section {options.section} has handed in.")
            return 0
    if options.dry_run:
        return plan_grading(course, *asked, options.force)
    return grade_class(course, *asked, options.jobs, options.force, options.cluster)


def _who_came(root: Path, options: argparse.Namespace) -> list[str]:
    """Return the students of the section, or those of them who were named, who have handed in."""
    course, _ = _course_and_console(root)
    only = sections.students_of(root, options.section)
    names = options.assignments or course.assignments()
    came = {submission.student for name in names for submission in course.submissions(name, options.student)}
    return sorted(came & only)


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
    named_students.check_handed_in(course, students)
    with gradebook_errors(course.db_url):
        return ClassRun(course, assignments, students, force)


def grade_class(
    root: Path, assignments: list[str], students: list[str], jobs: int, force: bool, cluster: str | None = None
) -> int:
    """Grade what was collected in the course at `root`, and return the exit status.

    Args:
        root: the course's folder.
        assignments: which to grade; all when empty.
        students: whose submissions; everybody's when empty.
        jobs: how many submissions are graded at a time.
        force: grade also what is graded already.
        cluster: the address of a Dask scheduler whose workers grade; this machine's processes do when None.

    Raises:
        AnotherPackage: the course's folder holds another grader_utils than the one that runs; nothing is graded.
        NoSuchAssignment, NoSuchStudent: one was asked for that is not there; nothing is graded.
        UnusableGradebook: the gradebook cannot be read; nothing is graded.
        ClusterFailure: the scheduler cannot be used; nothing is graded.
    """
    with _pools(jobs, cluster) as (new_pool, at_once):
        course, console = _course_and_console(root)
        with _turn(course, console), speaking(course.language):
            return _grade_with(new_pool, course, console, (assignments, students, force), at_once)


@contextmanager
def _pools(jobs: int, cluster: str | None) -> Iterator[tuple[Callable[[], Executor], Callable[[], int]]]:
    """Give a function that makes a pool, and one that says how many submissions it can grade at a time."""
    if cluster:
        with quick_imports():
            from grader_utils.grading.class_run.cluster import cluster_pool

        with cluster_pool(cluster, tell=print) as pools:
            yield pools
    else:
        from grader_utils.grading.class_run.pool import local_pool

        with local_pool(jobs) as new_pool:
            yield new_pool, lambda: jobs


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
    at_once: Callable[[], int],
) -> int:
    from grader_utils.course.own_package import package_shown
    from grader_utils.exam_room.settings import NOT_LOCKED_DOWN
    from grader_utils.grading.class_run.run import CannotGoOn
    from grader_utils.grading.gradebook.gradebook_errors import UnusableGradebook, gradebook_errors

    run = _class_run(course, *asked)
    results: list[Result] = []
    if not run.locked_down:
        console.print(NOT_LOCKED_DOWN, style="bold red", markup=False)
    if not run.tasks and not run.skipped:
        console.print(nothing_to_grade(*asked[:2]))
        return 0
    console.print(package_shown(), markup=False, soft_wrap=True)
    pools = [new_pool()] if run.tasks else []  # before the progress bar starts a thread
    try:
        with gradebook_errors(course.db_url), progress_bar(console) as progress:
            bar = progress.add_task("grading", total=len(run.tasks))
            for result in run.grade(lambda: pools.pop() if pools else new_pool(), at_once):
                results.append(result)
                progress.update(bar, advance=1, description=result.submission.shown_name)
    except KeyboardInterrupt:
        console.print(stopped(results, run))
        return INTERRUPTED
    except (OSError, CannotGoOn, UnusableGradebook) as error:
        console.print(f"{error}\n{stopped(results, run)}", markup=False)
        return 1
    with gradebook_errors(course.db_url):
        show_results(console, results, run, everybody=not asked[1])
    return 1 if any(result.failed for result in results) else 0
