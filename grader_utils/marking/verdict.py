"""A verdict: the result of marking one question, and what a student reads about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from grader_utils.marking.compare import Difference
from grader_utils.messages import say, say_count, to_say


class Outcome(Enum):
    """How one part went; the value is said where it is shown."""

    PASSED = to_say("passed")
    WRONG = to_say("wrong")
    RAISED = to_say("raised an error")
    NOT_ATTEMPTED = to_say("not attempted")
    NOTHING_RETURNED = to_say("nothing returned")
    NO_ANSWER = to_say("no answer")


@dataclass(frozen=True)
class PartVerdict:
    """How one part went and, unless it passed, why."""

    part: str
    outcome: Outcome
    difference: Difference | None = None
    public: bool = True

    @property
    def passed(self) -> bool:
        """Whether the part earns its share of the points."""
        return self.outcome is Outcome.PASSED


@dataclass(frozen=True)
class Verdict:
    """The parts of one question in order, and what helps to mend those that did not pass.

    Attributes:
        question: its name.
        parts: how each went.
        mistake, hint: the known mistake that explains every answer, or "".
        observation: where there is none, what is true of every part that failed, or "".
        group: in a few words what the code computes, by language, for a class report; empty where a mistake is known.
    """

    question: str
    parts: tuple[PartVerdict, ...]
    mistake: str = ""
    hint: str = ""
    observation: str = ""
    group: Mapping[str, str] = field(default_factory=dict)

    @property
    def passed(self) -> bool:
        """Whether every part passed; a question without parts is never passed."""
        return bool(self.parts) and all(part.passed for part in self.parts)

    @property
    def not_attempted(self) -> bool:
        """Whether nothing has been written yet."""
        return bool(self.parts) and all(part.outcome is Outcome.NOT_ATTEMPTED for part in self.parts)

    @property
    def first_failure(self) -> PartVerdict | None:
        """The first part that did not pass, or None."""
        return next((part for part in self.parts if not part.passed), None)

    @property
    def graded(self) -> bool:
        """Whether it speaks of a graded run: then unseen parts earn the points, and public ones only help to see."""
        return any(part.public for part in self.parts) and not all(part.public for part in self.parts)

    @property
    def help(self) -> str:
        """What is said to help, or ""."""
        return self.hint or self.observation

    def score(self) -> tuple[int, int]:
        """Return how many unseen parts passed, and how many there are."""
        unseen = [part for part in self.parts if not part.public]
        return sum(part.passed for part in unseen), len(unseen)

    def headline(self) -> str:
        """Return the verdict in one line."""
        if self.not_attempted:
            return say("{question}: not attempted yet", question=self.question)
        if self.graded:
            right, count = self.score()
            return say_count(
                count,
                "{question}: {right} of {count} unseen part right",
                "{question}: {right} of {count} unseen parts right",
                question=self.question,
                right=right,
            )
        right, count = sum(part.passed for part in self.parts), len(self.parts)
        return say_count(
            count,
            "{question}: {right} of {count} part right",
            "{question}: {right} of {count} parts right",
            question=self.question,
            right=right,
        )
