"""`course new-question`: adds a question that works, for an author to change."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.commands.numbers import positive


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "new-question", "add a question that works, for you to change")
    parser.add_argument(
        "name", metavar="NAME", help="name of the question and of the function that students write, such as leaky_relu"
    )
    parser.add_argument(
        "--assignment", required=True, metavar="ASSIGNMENT", help="where it is asked, such as 03_sigmoid"
    )
    parser.add_argument("--points", type=positive, default=4, metavar="N", help="what its check earns (default: 4)")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.authoring.new_question import add_question

    for path in add_question(course, options.name, options.assignment, options.points):
        print(f"wrote  {path.relative_to(course)}")
    print("The question works already: it asks for 2x. docs/authors.md says how to make it yours.")
    return 0
