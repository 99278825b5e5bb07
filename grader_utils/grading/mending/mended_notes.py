"""What a student reads about how a notebook was mended.

Only names that the instructor gave appear here; whatever a student wrote could be markup.
"""

import html
import re
from collections.abc import Sequence

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell
from nbgrader.utils import is_grade, is_solution

from grader_utils.course.original import MENDED_ID, grade_id
from grader_utils.messages import say, say_count, to_say

_CHECK, _CELL = to_say("the check {name}"), to_say("the cell {name}")
_MARKUP = re.compile(r"([\\`*_{}\[\]#|$~!])")


def mended_cell(notes: Sequence[str]) -> NotebookNode:
    """Return the text cell that tells the student what was mended."""
    lines = "\n".join(f"- {note}" for note in notes)
    said = say("**This notebook was mended before it was graded.**")
    return new_markdown_cell(f"{said}\n\n{lines}", id=MENDED_ID)


def unreadable_cell(why: str, notes: Sequence[str] = ()) -> NotebookNode:
    """Return the text cell that tells the student why nothing could be graded, with notes about the files."""
    reason = _MARKUP.sub(r"\\\1", html.escape(" ".join(why.split())))
    text = say(
        "**The notebook could not be read:** {reason}. What follows is the assignment as it was handed out.",
        reason=reason,
    )
    return new_markdown_cell("\n".join([text, "", *(f"- {note}" for note in notes)]).rstrip(), id=MENDED_ID)


def ungraded_cell() -> NotebookNode:
    """Return the text cell that tells the student that the grader failed."""
    text = say(
        "**This submission could not be graded.** The grader failed, and your instructor can see why. What you handed "
        "in is kept; what follows is the assignment as it was handed out."
    )
    return new_markdown_cell(text, id=MENDED_ID)


def own_cells_notes(left_out: int, claimed: int, too_many: int, most: int) -> list[str]:
    """Return what the student reads of cells of their own, a sentence each; nothing of what concerns none.

    Args:
        left_out: how many could not be read.
        claimed: how many claimed to be graded.
        too_many: how many were too many.
        most: how many are kept between two graded cells.
    """
    notes = [
        (
            left_out,
            say_count(
                left_out,
                "{count} cell could not be read and was left out",
                "{count} cells could not be read and were left out",
            ),
        ),
        (
            claimed,
            say_count(
                claimed,
                "{count} cell claimed to be graded, and this assignment does not have it",
                "{count} cells claimed to be graded, and this assignment does not have them",
            ),
        ),
        (
            too_many,
            say_count(
                too_many,
                "{count} cell of your own was left out: between two graded cells, {most} of them are kept",
                "{count} cells of your own were left out: between two graded cells, {most} of them are kept",
                most=most,
            ),
        ),
    ]
    return [sentence(note) for count, note in notes if count]


def called(cell: NotebookNode) -> str:
    """Return what a student calls a graded cell: "the check `affine-check`"."""
    is_check = is_grade(cell) and not is_solution(cell)
    return say(_CHECK if is_check else _CELL, name=code(grade_id(cell)))


def code(name: str) -> str:
    """Return a name in Markdown, shown as code."""
    return f"`{name.replace('`', '')}`"


def sentence(text: str) -> str:
    """Return `text` with a capital letter and a full stop."""
    return f"{text[0].upper()}{text[1:]}."
