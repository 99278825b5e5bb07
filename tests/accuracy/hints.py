"""Which hints a student sees, and whether each is the right one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nbformat import NotebookNode

from grader_utils.marking.as_text import HINT
from grader_utils.questions import find

if TYPE_CHECKING:
    from accuracy.classroom import Result


@dataclass(frozen=True)
class HintCount:
    """How often hints were shown, and were the right ones.

    Attributes:
        shown: hints in all verdicts on right and wrong solutions.
        fitting: those that belong to the mistake that the solution's author made on purpose.
        listed: wrong solutions that are in the classroom's list of mistakes.
        recognized: those among them for which the right hint was shown.
    """

    shown: int = 0
    fitting: int = 0
    listed: int = 0
    recognized: int = 0

    def __add__(self, other: "HintCount") -> "HintCount":
        return HintCount(
            self.shown + other.shown,
            self.fitting + other.fitting,
            self.listed + other.listed,
            self.recognized + other.recognized,
        )

    @property
    def precision(self) -> float:
        """The share of the shown hints that are right."""
        return self.fitting / self.shown if self.shown else 1.0

    @property
    def recall(self) -> float:
        """The share of the listed mistakes whose hint is shown."""
        return self.recognized / self.listed if self.listed else 1.0


def count_hints(result: "Result") -> HintCount:
    """Return what came of one solution: right is the hint of the `mistake` that its file names, and nothing else."""
    fitting = sum(fits(result, question) for question in result.hints)
    listed = bool(result.solution.rows) and not result.is_right
    recognized = listed and result.solution.question in result.hints and fits(result, result.solution.question)
    return HintCount(len(result.hints), fitting, int(listed), int(recognized))


def fits(result: "Result", question: str) -> bool:
    """Return whether the hint that is shown for `question` is the one of the mistake that was made."""
    solution = result.solution
    made = solution.mistake if question == solution.question else solution.also.get(question)
    hints = {" ".join(mistake.hint.split()) for mistake in find(question).mistakes if mistake.name == made}
    return result.hints[question] in hints


def shown_hints(outputs: Iterable[NotebookNode]) -> dict[str, str]:
    """Return the hints of known mistakes in the verdicts among a notebook's outputs, by question.

    What else helps there is an observation, or says where the fault lies: both are computed.
    """
    helped = shown_help(outputs)
    known = {question: {" ".join(mistake.hint.split()) for mistake in find(question).mistakes} for question in helped}
    return {question: text for question, text in helped.items() if text in known[question]}


def shown_help(outputs: Iterable[NotebookNode]) -> dict[str, str]:
    """Return what each verdict among a notebook's outputs says to help, by question; verdicts without are left out."""
    found = {}
    for output in outputs:
        text = output.get("data", {}).get("text/plain", "")
        head, sign, hint = text.partition(f"\n  {HINT}")
        if sign:
            found[head.partition(":")[0]] = " ".join(hint.split())
    return found


_NUMBERS_ONLY = re.compile(
    r"differs in \d+ of \d+|; torch gives |has shape \(|^The (?:worst|first wrong)|losses agree|^Already"
)
"""What a message says that shows how an answer is wrong and nothing of why."""


def explained(outputs: Iterable[NotebookNode]) -> set[str]:
    """Return the questions whose verdict says why: by a hint, an observation, or the message of the first failure.

    A message counts that names what is missing, such as a label or a name, and none that compares numbers or shapes.
    """
    found = set()
    for output in outputs:
        text = output.get("data", {}).get("text/plain", "")
        question, helped = text.partition(":")[0], f"\n  {HINT}" in text
        message = text.partition("\nFirst, ")[2].partition(":\n  ")[2].split("\n\n")[0]
        if helped or (message and not _NUMBERS_ONLY.search(" ".join(message.split()))):
            found.add(question)
    return found
