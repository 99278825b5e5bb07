"""Good solutions and model answers, for learners who have found their own: read from the course's source notebooks.

They are shown only where `COURSE_SOLUTIONS` names the folder of these notebooks, as `make lab` does for whoever learns
alone. At a school nothing sets it, and nothing is shown; nothing of it is in the package, or in the student versions.
"""

import json
import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from grader_utils.elements import element
from grader_utils.messages import say, to_say
from grader_utils.progress.stored_card import StoredCard

FOLDER = "COURSE_SOLUTIONS"
"""An environment variable: the folder of the source notebooks. Without it, no solution is shown."""

WRITTEN = "written-answer"
"""The id of the cell for a written answer, in each assignment."""

SHORTEST = 10  # words that an answer has at least
NO_FOLDER = to_say(
    "Model answers are with your instructor. If you learn on your own, start JupyterLab with make lab, or set "
    "COURSE_SOLUTIONS to the folder source of the course."
)
WRITE_FIRST = to_say(
    "Write your own answer first, in two or three sentences, and save the notebook. Then run this cell again."
)
_EXAM = re.compile(r'exam\("(\w+)"')
_LEFT_OUT = re.compile(
    r"^ *### BEGIN SLIP\n.*?^ *### END SLIP\n?|^ *### (?:BEGIN|END) SOLUTION\n?", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Solution:
    """The code that answers a question, and all the questions that this code answers."""

    code: str
    answers: frozenset[str]


def good_solution(question: str, passed: Collection[str]) -> str | None:
    """Return the code of one good solution to `question`, or None where none may be shown.

    Args:
        question: the question's name.
        passed: the names of the questions that have passed: code that answers several is shown after the last of them.
    """
    folder = _folder()
    solution = _solutions(folder).get(question) if folder else None
    return solution.code if solution and solution.answers <= set(passed) else None


def solution_html(code: str) -> str:
    """Return the code as a fragment of HTML that is closed until somebody opens it."""
    summary = element("summary", say("One good solution, to compare with yours"))
    return element("details", summary, element("pre", code, style="margin:4px 0 0 1.2em"))


def offer_solution(question: str) -> None:
    """Show a good solution, folded, below a check that has passed, where one may be shown and somebody is looking."""
    from grader_utils.marking.at_once import someone_is_looking

    code = good_solution(question, {question, *StoredCard.here().names()}) if someone_is_looking() else None
    if code:
        from IPython.display import display

        plain = say("One good solution, to compare with yours, lies folded below this check.")
        display({"text/html": solution_html(code), "text/plain": plain}, raw=True)


def model_answer(notebook: Path | None) -> Any:
    """Return the model answer to the written question of a student's notebook, once that has an answer of its own.

    Args:
        notebook: the file of the notebook; None where it is not known.
    """
    folder = _folder()
    source = next(folder.glob(f"*/{notebook.name}"), None) if folder and notebook else None
    if source is None:
        print(say(NO_FOLDER))
        return None
    asked, own = _written(source), _written(notebook)
    if len(own.split()) < SHORTEST or "YOUR ANSWER HERE" in own:
        print(say(WRITE_FIRST))
        return None
    from IPython.display import Markdown

    return Markdown(_LEFT_OUT.sub("", asked + "\n").strip())


def _folder() -> Path | None:
    named = os.environ.get(FOLDER, "").strip()
    return Path(named) if named and Path(named).is_dir() else None


@cache
def _solutions(folder: Path) -> dict[str, Solution]:
    """Return by question the solution cells that stand before its check, and after an earlier one."""
    before: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*/*.ipynb")):
        codes: list[str] = []
        checked = False
        for cell in _cells(path):
            source, grading = "".join(cell["source"]), cell["metadata"].get("nbgrader", {})
            if cell["cell_type"] == "code" and grading.get("solution"):
                codes = [*([] if checked else codes), _LEFT_OUT.sub("", source).strip()]
                checked = False
            elif cell["cell_type"] == "code" and grading.get("grade"):
                before |= dict.fromkeys(_EXAM.findall(source), codes)
                checked = True
    shared = {
        name: frozenset(other for other, more in before.items() if set(more) & set(codes))
        for name, codes in before.items()
    }
    return {name: Solution("\n\n\n".join(codes), shared[name]) for name, codes in before.items()}


def _written(path: Path) -> str:
    return next(("".join(cell.get("source", "")) for cell in _cells(path) if cell.get("id") == WRITTEN), "")


def _cells(path: Path) -> list[dict]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
