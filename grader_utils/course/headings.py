"""What an instructor's notebook calls its exercises: the headings that its graded cells stand under."""

import re
from collections.abc import Iterable, Iterator

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_task

_HEADING = re.compile(r"^(#{1,2}) +(.+?) *$", re.MULTILINE)


def exercises(notebook: NotebookNode, otherwise: str) -> Iterator[tuple[NotebookNode, str]]:
    """Yield each graded cell with the heading that it stands under, and with `otherwise` where there is none."""
    exercise = otherwise
    for cell in notebook.cells:
        if is_grade(cell) or is_task(cell):
            yield cell, exercise
        elif cell.cell_type == "markdown":
            headings = _HEADING.findall(cell.source)
            exercise = headings[-1][1] if headings else exercise


def title_of(notebooks: Iterable[NotebookNode], otherwise: str) -> str:
    """Return the first heading of the first level; `otherwise` where there is none."""
    texts = [cell.source for notebook in notebooks for cell in notebook.cells if cell.cell_type == "markdown"]
    titles = [text for source in texts for level, text in _HEADING.findall(source) if level == "#"]
    return titles[0] if titles else otherwise
