"""Numbers on a command line."""

import argparse
import os


def positive(text: str) -> int:
    """Return a whole number of 1 or more."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


positive.__name__ = "whole number"
"""What argparse calls it where the text is not a number."""


def add_jobs(parser: argparse._ActionsContainer) -> None:
    """Add --jobs to the parser of a command that works on several submissions at a time, or to a group of it."""
    parser.add_argument(
        "--jobs",
        type=positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="submissions at a time (default: one for each processor)",
    )
