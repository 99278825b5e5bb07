"""`course references`: asks torch about every public part, and stores what it says for those who have no torch."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.phrasing import plural

if TYPE_CHECKING:
    from grader_utils.questions.question import Question

from grader_utils.commands.add_command import add_command


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "references", "store what torch says about every public part")
    parser.add_argument("--check", action="store_true", help="change nothing; fail when what is stored is out of date")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.questions.stored.answers import FOLDER
    from grader_utils.questions.stored.write import write_answers

    if options.check:
        return 1 if tell_stale_answers() else 0
    changed = write_answers(all_that_practice_asks())
    sizes = [path.stat().st_size for path in FOLDER.glob("*.json")]
    print(
        f"What torch says is stored: {plural(len(sizes), 'file')}, {sum(sizes) / 1024:.0f} KiB. "
        f"Changed: {plural(len(changed), 'file')}."
    )
    return 0


def tell_stale_answers() -> bool:
    """Name each file that does not hold what torch says today; whether there are any."""
    from grader_utils.questions.stored.write import stale_answers

    stale = stale_answers(all_that_practice_asks())
    for name in stale:
        print(f"{name} is not what torch says today; run: course references, and commit what changed", file=sys.stderr)
    return bool(stale)


def all_that_practice_asks() -> "list[Question]":
    """Return every question of assignments and lessons."""
    from grader_utils.progress.closing_questions import CLOSING
    from grader_utils.questions import all_questions

    return [*all_questions().values(), *CLOSING.values()]
