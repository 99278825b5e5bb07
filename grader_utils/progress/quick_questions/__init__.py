"""What the lessons ask inside their text: a TOML file for each lesson, its questions in the order of the lesson.

An entry has the question under `ask`, and for every answer that people give a sentence of its own: `choices` and the
letter that is `right`, or `pairs` and `because`, or a number that is `right`, with `because`, `slips` and `otherwise`.
"""

import tomllib
from functools import cache, reduce
from pathlib import Path

from grader_utils.failure import ExpectedFailure
from grader_utils.messages import say
from grader_utils.phrasing import OR
from grader_utils.progress.quick_questions.kinds import QuickQuestion, from_entry
from grader_utils.progress.syllabus import LESSONS


class UnknownQuickQuestion(ExpectedFailure, LookupError):  # noqa: N818 (it names what happened)
    """No lesson asks a quick question of that name; the message names those that are alike."""


@cache
def quick_questions() -> dict[str, dict[str, QuickQuestion]]:
    """Return the quick questions of each lesson, by name, in the order in which it asks them."""
    found = {}
    for lesson in LESSONS:
        entries = tomllib.loads(Path(__file__).with_name(f"{lesson}.toml").read_text(encoding="utf-8"))
        found[lesson] = {name: from_entry(entry) for name, entry in entries.items()}
    return found


def find(name: str) -> QuickQuestion:
    """Return the quick question of that name.

    Raises:
        UnknownQuickQuestion: there is none.
    """
    by_name = {name: question for asked in quick_questions().values() for name, question in asked.items()}
    if name not in by_name:
        from difflib import get_close_matches

        alike = get_close_matches(str(name), by_name, n=3, cutoff=0.3)
        meant = say(" Did you mean {name}?", name=reduce(_either, alike)) if alike else ""
        raise UnknownQuickQuestion(say("There is no quick question called {name!r}.", name=name) + meant)
    return by_name[name]


def _either(first: str, last: str) -> str:
    return say(OR, first=first, last=last)
