"""What `course grade` prints: a progress bar, a closing table, and a line for what needs a look."""

from typing import TYPE_CHECKING

from grader_utils.commands.ids_alike import said_of
from grader_utils.inert import for_terminal
from grader_utils.messages import say, say_count, to_say
from grader_utils.phrasing import OR, first_of, listed

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from grader_utils.grading.class_run.run import ClassRun, Result

_NONE_OF_IT = to_say("Nothing to grade: submitted/ holds no {assignments}.")
_NONE_BY_THOSE = to_say("Nothing to grade: submitted/ holds no {assignments} by those who were named.")
_MOST_NAMED = 20
"""Of those who handed in nothing; the report names all of them."""


def nothing_to_grade(assignments: list[str], students: list[str]) -> str:
    """Return what to say where nothing that was asked for has been collected."""
    if not assignments:
        return say("Nothing was collected: there are no submissions in submitted/.")
    return say(_NONE_BY_THOSE if students else _NONE_OF_IT, assignments=listed(assignments, OR))


def progress_bar(console: "Console") -> "Progress":
    """Return the bar, which shows how many submissions are graded and how long the rest takes."""
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


def stopped(results: "list[Result]", run: "ClassRun") -> str:
    """Return what to say where a run ended early: how far it came, and what to do."""
    left = len(run.tasks) - len(results)
    return say_count(
        len(results),
        "Stopped. {count} submission is recorded, {left} left: run the same command again.",
        "Stopped. {count} submissions are recorded, {left} left: run the same command again.",
        left=left,
    )


def show_results(console: "Console", results: "list[Result]", run: "ClassRun", everybody: bool) -> None:
    """Print one row for each assignment, and a line for each submission that needs a look.

    Where `everybody` was asked for, those who handed in nothing are named, too.
    """
    from rich.table import Table

    from grader_utils.grading.engine.job import GRADED, NOT_GRADED, PARTLY_GRADED

    states = (GRADED, PARTLY_GRADED, NOT_GRADED)
    table = Table(say("assignment"), *map(say, states), say("mended"), say("mean score"))
    for assignment in sorted({result.submission.assignment for result in results}):
        of_it = [result for result in results if result.submission.assignment == assignment]
        counts = [sum(result.state == state for result in of_it) for state in states]
        mended = sum(bool(result.notes) for result in of_it)
        mean = sum(result.score for result in of_it) / len(of_it)
        table.add_row(assignment, *map(str, counts), str(mended), f"{mean:.1f}")
    if results:
        console.print(table)
    for result in sorted(results, key=lambda result: (result.submission.assignment, result.submission.student)):
        who = f"{result.submission.assignment} {result.submission.shown_name}"
        said = (
            *result.submission.notes,
            *(f"{say(result.state)}: {reason}" for reason in result.reasons),
            *result.notes,
        )
        for line in said:
            console.print(f"{who}: {for_terminal(line)}", markup=False)
    for assignment, absent in run.absent().items() if everybody else ():
        if absent:
            named = first_of([for_terminal(student) for student in absent], _MOST_NAMED)
            line = say("not handed in by {count}: {students}", count=len(absent), students=named)
            console.print(f"{assignment}: {line}", markup=False, soft_wrap=True)
    for ids in run.alike() if everybody else ():
        console.print(said_of(ids), markup=False, soft_wrap=True)
    if run.left:
        named = ", ".join(map(for_terminal, sorted(run.left)))
        line = say("Left out, as they have left the course: {students}", students=named)
        console.print(line, markup=False, soft_wrap=True)
    if run.skipped:
        console.print(
            say_count(
                run.skipped,
                "{count} submission was graded before and has not changed; --force grades it again.",
                "{count} submissions were graded before and have not changed; --force grades them again.",
            )
        )
