"""`course new-mistake`: lists groups of wrong answers that compute the same, and drafts a mistake of one."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.commands.numbers import positive
from grader_utils.inert import for_terminal
from grader_utils.phrasing import plural


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "new-mistake", "draft a mistake from wrong answers that compute the same")
    parser.add_argument(
        "assignment", metavar="ASSIGNMENT", help="which assignment; without more, its groups are listed"
    )
    parser.add_argument("--group", type=positive, metavar="N", help="the number of the group")
    parser.add_argument("--name", metavar="NAME", help="the mistake's name, such as sum_doubled")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.authoring.new_mistake import draft_mistake, unexplained

    if options.group is None or options.name is None:
        groups = unexplained(course, options.assignment)
        for number, group in enumerate(groups, start=1):
            count, noun = plural(len(group.entries), "student").split()
            print(for_terminal(f"{number:3}  {count:>4} {noun:8}  {group.question}: {group.words}"))
        print("To draft a mistake of one, say --group N --name NAME." if groups else "There are no such groups.")
        return 0
    written = draft_mistake(course, options.assignment, options.group, options.name)
    for path in written:
        print(f"wrote  {path.relative_to(course)}")
    if len(written) == 1:
        print("The group's words are no formula: write the mistake into the question's module yourself.")
    else:
        print("Make the hint a question that helps, then run: make accuracy. docs/authors.md says more.")
    return 0
