"""The kinds of quick questions: choose a letter, work out numbers, match pairs. Each knows its own replies.

They know nothing of where they are asked, of the card, or of how they are shown. All their texts are to say, except
for those of a `Reply` and for `how`, which are said.
"""

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader_utils.messages import say


@dataclass(frozen=True)
class Reply:
    """What an answer gets: whether it is right, and the sentence that belongs to this very answer."""

    right: bool
    says: str


@dataclass(frozen=True)
class Choice:
    """One of several statements is right.

    Attributes:
        ask: the question.
        choices: the statements, each with the reply that it gets.
        right: the place of the right one.
    """

    ask: str
    choices: Sequence[tuple[str, str]]
    right: int

    @property
    def options(self) -> list[str]:
        """The statements to choose from."""
        return [statement for statement, _ in self.choices]

    @property
    def how(self) -> str:
        """How an answer is written."""
        return say("one letter in quotes")

    def reply(self, answer: Any) -> Reply | None:
        """Return the reply to a letter, or None where `answer` is none of them."""
        places = _places(answer, len(self.choices))
        if places is None or len(places) != 1:
            return None
        return Reply(places[0] == self.right, say(self.choices[places[0]][1]))


@dataclass(frozen=True)
class Numbers:
    """A number, or a few in a list, is right.

    Attributes:
        ask: the question.
        right: the number or the numbers, shape () or (n,).
        because: the reply to the right answer.
        otherwise: the reply to an answer that nobody foresaw.
        slips: pairs of a wrong answer and its reply.
        tolerance: by how much each number may differ.
    """

    ask: str
    right: Any
    because: str
    otherwise: str
    slips: Sequence[tuple[Any, str]] = ()
    tolerance: float = 1e-6

    options = ()

    @property
    def how(self) -> str:
        """How an answer is written."""
        return say("a number") if np.ndim(self.right) == 0 else say("a list of {count} numbers", count=len(self.right))

    def reply(self, answer: Any) -> Reply | None:
        """Return the reply to a number or a list of numbers, or None where `answer` is neither."""
        try:
            numbers = np.asarray(answer)
        except (ValueError, TypeError):  # lists of different lengths in a list
            return None
        if numbers.dtype.kind not in "iuf":
            return None
        if self._same(numbers, self.right):
            return Reply(True, say(self.because))
        because = next((says for slip, says in self.slips if self._same(numbers, slip)), self.otherwise)
        return Reply(False, say(because))

    def _same(self, numbers: np.ndarray, expected: Any) -> bool:
        expected = np.asarray(expected)
        return numbers.shape == expected.shape and bool((np.abs(numbers - expected) <= self.tolerance).all())


@dataclass(frozen=True)
class Pairs:
    """Each of several things has its partner; the partners are shown in the order of the alphabet.

    That is the order of the English, in every language: a letter means the same partner everywhere.

    Attributes:
        ask: the question.
        pairs: a thing, its partner, and the reply to whoever gives this thing another partner.
        because: the reply to the right answer.
    """

    ask: str
    pairs: Sequence[tuple[str, str, str]]
    because: str
    options: list[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", sorted({partner for _, partner, _ in self.pairs}))

    @property
    def things(self) -> list[str]:
        """What is to be matched, in order."""
        return [thing for thing, _, _ in self.pairs]

    @property
    def how(self) -> str:
        """How an answer is written."""
        return say("{count} letters in quotes (one for each number)", count=len(self.pairs))

    def reply(self, answer: Any) -> Reply | None:
        """Return the reply to a word of letters, or None where `answer` is none."""
        places = _places(answer, len(self.options))
        if places is None or len(places) != len(self.pairs):
            return None
        wrong = [pair for pair, place in zip(self.pairs, places, strict=True) if self.options[place] != pair[1]]
        if not wrong:
            return Reply(True, say(self.because))
        thing, _, why = wrong[0]
        right, most = len(self.pairs) - len(wrong), len(self.pairs)
        look = say("Right so far: {count} of {most}. Look at {thing} again.", count=right, most=most, thing=say(thing))
        return Reply(False, f"{look} {say(why)}")


QuickQuestion = Choice | Numbers | Pairs


def from_entry(entry: Mapping[str, Any]) -> QuickQuestion:
    """Return the question that an entry of a TOML file describes; what it holds says which kind it is."""
    entry = {key: _on_one_line(value) for key, value in entry.items()}
    if "choices" in entry:
        right = string.ascii_lowercase.index(entry.pop("right"))
        return Choice(entry["ask"], tuple(map(tuple, entry["choices"])), right)
    if "pairs" in entry:
        return Pairs(entry["ask"], tuple(map(tuple, entry["pairs"])), entry["because"])
    return Numbers(**{**entry, "slips": tuple(map(tuple, entry.get("slips", ())))})


def _on_one_line(value: Any) -> Any:
    """Return a text of a TOML file, or each text in a list, as translators find it: with single blanks."""
    if isinstance(value, list):
        return [_on_one_line(inner) for inner in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _places(answer: Any, count: int) -> list[int] | None:
    """Return which of the first `count` letters a word names; other signs are skipped. None for anything else."""
    if not isinstance(answer, str):
        return None
    word = [sign for sign in answer.lower() if sign.isalpha()]
    allowed = string.ascii_lowercase[:count]
    return [allowed.index(letter) for letter in word] if word and all(letter in allowed for letter in word) else None
