"""What commands that write one page about an assignment share: their options, and the page's file."""

import argparse
from collections.abc import Callable
from pathlib import Path

from grader_utils.commands import sections
from grader_utils.failure import ExpectedFailure


class CannotWritePage(ExpectedFailure):
    """The page cannot be written; the message says why."""


def add_options(parser: argparse.ArgumentParser, name: str) -> None:
    """Add what such a command takes: the assignment, --output and --section; `name` is the page's usual name."""
    parser.add_argument("assignment", metavar="ASSIGNMENT", help="which assignment")
    parser.add_argument("--output", type=Path, metavar="FILE", help=f"the file to write (default: reports/{name}.html)")
    sections.add_option(parser)


def write_page(path: Path, make: Callable[[Path], str]) -> None:
    """Write what `make` returns to `path`; it gets the folder in which the page will lie.

    Raises:
        CannotWritePage: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(path.parent.resolve()), encoding="utf-8", errors="replace")
    except OSError as error:
        raise CannotWritePage(f"{path} cannot be written: {error.strerror}. Say --output FILE.") from error
