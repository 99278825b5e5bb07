"""The `course` command: what instructors and maintainers run from a terminal."""

import argparse
import signal
import sys
import threading
from pathlib import Path
from typing import NoReturn

from grader_utils.commands import (
    backup,
    build,
    bundle,
    confirm,
    demo,
    doctor,
    export,
    extend,
    feedback,
    grade,
    left,
    new_mistake,
    new_question,
    new_term,
    references,
    report,
    sections,
    similar,
    translate,
    workspace,
)
from grader_utils.commands.explanation import SETTINGS, explanation
from grader_utils.environment import find_own_programs_first
from grader_utils.failure import INTERRUPTED, ExpectedFailure
from grader_utils.inert import for_terminal

SUBCOMMANDS = (
    build,
    references,
    grade,
    confirm,
    feedback,
    report,
    similar,
    extend,
    left,
    sections,
    export,
    backup,
    new_term,
    new_question,
    new_mistake,
    translate,
    bundle,
    workspace,
    doctor,
    demo,
)
"""Each adds its parser with `register`. They load what they work with only when they run: all of it takes seconds."""


def main(arguments: list[str] | None = None) -> int:
    """Run one subcommand and return the exit status."""
    options = _parser().parse_args(arguments)
    find_own_programs_first()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _interrupt)
    course = Path(options.course).resolve()
    if not options.without_settings(options) and not (course / SETTINGS).is_file():
        print(f"{course} holds no course: there is no nbgrader_config.py. Say --course FOLDER.", file=sys.stderr)
        return 2
    try:
        return options.run(course, options)
    except ExpectedFailure as failure:
        print(for_terminal(str(failure), keep="\n"), file=sys.stderr)
        return failure.status
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        said = explanation(error, course)
        if said is None:
            raise
        print(for_terminal(said, keep="\n"), file=sys.stderr)
        return 1


def _interrupt(*_: object) -> NoReturn:
    """End on SIGTERM as on Ctrl-C: what was started is stopped, and its folders are removed."""
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="course",
        description="A notebook course on neural networks, and its grader.",
        epilog="`course COMMAND --help` says what a command takes. docs/instructor.md walks through a term.",
    )
    parser.set_defaults(without_settings=lambda options: False)
    parser.add_argument("--course", default=".", help="the folder of the course (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for subcommand in SUBCOMMANDS:
        subcommand.register(commands)
    return parser
