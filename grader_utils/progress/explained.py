"""Where a lesson explains what a question asks: the last step of the help below a check that has not passed."""

import contextlib
import json
import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader_utils.messages import say
from grader_utils.progress.syllabus import LESSONS


@dataclass(frozen=True)
class Place:
    """A heading of a lesson, to say: a lesson in another language has it as it is said there."""

    lesson: str
    heading: str

    def __str__(self) -> str:
        number = list(LESSONS).index(self.lesson) + 1
        return say("lesson {number}, “{heading}”", number=number, heading=say(self.heading))

    def link_from(self, notebook: Path | None) -> str:
        """Return the address of this place for a reader of `notebook`, "" where the lessons are not found near it."""
        for above in notebook.absolute().parents[:3] if notebook else ():
            lesson = above / "notebooks" / f"{self.lesson}.ipynb"
            if lesson.is_file():
                way = Path(os.path.relpath(lesson, notebook.absolute().parent)).as_posix()
                return f"{way}{_fragment(lesson, say(self.heading))}"
        return ""


def _fragment(lesson: Path, heading: str) -> str:
    """Return the end of a link that leads to a heading of a lesson, from # on; "" where the lesson does not have it.

    A browser escapes letters other than those of English, and then JupyterLab finds no heading: it finds the cell.
    """
    if heading.isascii():
        return f"#{heading.replace(' ', '-')}"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        for cell in json.loads(lesson.read_bytes())["cells"]:
            if f"## {heading}" in "".join(cell["source"]).splitlines():
                return f"#cell-id={cell['id']}"
    return ""


@cache
def places() -> dict[str, Place]:
    """Return by question where it is explained."""
    listed = tomllib.loads(Path(__file__).with_name("explained.toml").read_text(encoding="utf-8"))
    return {
        question: Place(lesson, heading)
        for lesson, headings in listed.items()
        for heading, questions in headings.items()
        for question in questions
    }
