"""Where a lesson explains what a question asks: shown below a check that has not passed, as a link where it can be."""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

from grader_utils.progress.solutions import this_notebook
from grader_utils.progress.syllabus import LESSONS


@dataclass(frozen=True)
class Place:
    """A heading of a lesson."""

    lesson: str
    heading: str

    def __str__(self) -> str:
        return f"lesson {list(LESSONS).index(self.lesson) + 1}, “{self.heading}”"

    def link_from(self, notebook: Path | None) -> str:
        """Return the address of this place for a reader of `notebook`, "" where the lessons are not found near it."""
        for above in notebook.absolute().parents[:3] if notebook else ():
            lesson = above / "notebooks" / f"{self.lesson}.ipynb"
            if lesson.is_file():
                way = Path(os.path.relpath(lesson, notebook.absolute().parent)).as_posix()
                return f"{way}#{self.heading.replace(' ', '-')}"
        return ""


@cache
def places() -> dict[str, Place]:
    """Return by question where it is explained."""
    listed = tomllib.loads(files(__package__).joinpath("explained.toml").read_text(encoding="utf-8"))
    return {
        question: Place(lesson, heading)
        for lesson, headings in listed.items()
        for heading, questions in headings.items()
        for question in questions
    }


def point_to_lesson(question: str) -> None:
    """Show where `question` is explained, where somebody is looking."""
    from grader_utils.marking.at_once import someone_is_looking

    place = places().get(question)
    if place is None or not someone_is_looking():
        return
    from IPython.display import display

    link = place.link_from(this_notebook())
    named = f'<a href="{escape(link)}">{escape(str(place))}</a>' if link else escape(str(place))
    plain = f"To read about {question} again: {place}."
    display({"text/html": f"<p>To read about {escape(question)} again: {named}.</p>", "text/plain": plain}, raw=True)
