"""A verdict as data, for pages that lay it out in their own way: plain texts, none of them HTML."""

from dataclasses import asdict, dataclass
from typing import Any

from grader_utils.marking.as_text import WRITE_ABOVE, side_by_side
from grader_utils.marking.verdict import Verdict
from grader_utils.messages import say

KEY = "verdict"
"""Where the metadata of a graded cell's output keeps it."""


@dataclass(frozen=True)
class ShownPart:
    """One part: its name and how it went, said where they are shown, whether it passed, and whether it is public."""

    name: str
    outcome: str
    passed: bool
    public: bool


@dataclass(frozen=True)
class ShownVerdict:
    """What a student reads of a verdict.

    Attributes:
        question: its name.
        headline: all of it in one line.
        attempted: whether anything was written.
        parts: in order.
        first: the name of the first part that did not pass; "" where its reason is not known.
        reason: why that one did not pass.
        arrays: the student's result and torch's side by side, as lines of plain text.
        help: what helps to mend it, or "".
    """

    question: str
    headline: str
    attempted: bool
    parts: tuple[ShownPart, ...]
    first: str
    reason: str
    arrays: str
    help: str

    @property
    def passed(self) -> bool:
        """Whether every part passed."""
        return bool(self.parts) and all(part.passed for part in self.parts)


def verdict_data(verdict: Verdict) -> dict[str, Any]:
    """Return the verdict as what JSON can hold; `shown_verdict` reads it."""
    parts = tuple(ShownPart(part.part, part.outcome.value, part.passed, part.public) for part in verdict.parts)
    failure = verdict.first_failure
    difference = failure.difference if failure and not verdict.not_attempted else None
    return asdict(
        ShownVerdict(
            question=verdict.question,
            headline=verdict.headline(),
            attempted=not verdict.not_attempted,
            parts=parts,
            first=failure.part if failure and difference else "",
            reason=difference.reason if difference else "",
            arrays="\n".join(side_by_side(difference)).strip("\n") if difference else "",
            help=verdict.help or (say(WRITE_ABOVE) if verdict.not_attempted else ""),
        )
    )


def shown_verdict(data: Any) -> ShownVerdict | None:
    """Return the verdict in an output's metadata; None where it holds none of this form."""
    try:
        parts = tuple(ShownPart(**part) for part in data["parts"])
        return ShownVerdict(**{**data, "parts": parts})
    except (TypeError, KeyError):
        return None
