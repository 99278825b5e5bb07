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

_MARKUP = re.compile(r"([\\`*_{}\[\]#|$~!])")


def mended_cell(notes: Sequence[str]) -> NotebookNode:
    """Return the text cell that tells the student what was mended."""
    lines = "\n".join(f"- {note}" for note in notes)
    return new_markdown_cell(f"**This notebook was mended before it was graded.**\n\n{lines}", id=MENDED_ID)


def unreadable_cell(why: str) -> NotebookNode:
    """Return the text cell that tells the student why nothing could be graded."""
    reason = _MARKUP.sub(r"\\\1", html.escape(" ".join(why.split())))
    text = f"**The notebook could not be read:** {reason}. What follows is the assignment as it was handed out."
    return new_markdown_cell(text, id=MENDED_ID)


def ungraded_cell() -> NotebookNode:
    """Return the text cell that tells the student that the grader failed."""
    text = (
        "**This submission could not be graded.** The grader failed, and your instructor can see why. What you handed "
        "in is kept; what follows is the assignment as it was handed out."
    )
    return new_markdown_cell(text, id=MENDED_ID)


def called(cell: NotebookNode) -> str:
    """Return what a student calls a graded cell: "the check `affine-check`"."""
    kind = "check" if is_grade(cell) and not is_solution(cell) else "cell"
    return f"the {kind} {code(grade_id(cell))}"


def code(name: str) -> str:
    """Return a name in Markdown, shown as code."""
    return f"`{name.replace('`', '')}`"


def sentence(text: str) -> str:
    """Return `text` with a capital letter and a full stop."""
    return f"{text[0].upper()}{text[1:]}."
