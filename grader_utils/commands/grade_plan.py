"""What `course grade --dry-run` prints: which submissions would be graded, and why."""

from typing import TYPE_CHECKING

from grader_utils.grading.class_run.run import ClassRun
from grader_utils.phrasing import first_of, plural

if TYPE_CHECKING:
    from rich.console import Console

_MOST_NAMED = 5


def show_plan(console: "Console", run: ClassRun) -> None:
    """Print a line for each assignment and reason, with how many submissions it concerns and whose."""
    whose: dict[tuple[str, str], list[str]] = {}
    for task in run.tasks:
        whose.setdefault((task.submission.assignment, task.why), []).append(task.submission.shown_name)
    for (assignment, why), names in sorted(whose.items()):
        count = plural(len(names), "submission")
        console.print(
            f"{assignment}: {count} ({first_of(sorted(names), _MOST_NAMED)}): {why}", markup=False, soft_wrap=True
        )
    console.print(
        f"{plural(len(run.tasks), 'submission')} would be graded, {run.skipped} unchanged. Nothing was graded."
    )
