"""Pairs of submissions whose code is more alike than the assignment and chance explain.

What the assignment holds and what many of the class write does not count. What is left of an exercise says the more,
the fewer have it: two of 600 agree there by chance with a chance of 2/600, and those of several exercises multiply.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from grader_utils.grading.similar.passages import PASSAGE, Token, passages_of, tokens_of
from grader_utils.grading.similar.student_code import StudentCell

MARGIN = 20
"""How many times less likely than one pair in the class a pair must be by chance, to be named."""

_COMMON_SHARE = 1 / 5
_COMMON_AT_LEAST = 3
_STRETCH = 40
"""So many tokens in a row that these two alone have, about three lines, say as much again as `_STRETCH_SAYS`."""
_STRETCH_SAYS = log(4)

Holders = tuple[int, ...]
"""The numbers of the submissions that have a passage."""


@dataclass(frozen=True)
class AlikeCell:
    """The code of one exercise that is alike.

    Attributes:
        name: of the exercise's cell, "" for cells of the student's own.
        holders: how many submissions have the rarest of it, these two included.
        one, other: the code of the two, each with the stretches (first character, end) that are alike.
    """

    name: str
    holders: int
    one: "Marked"
    other: "Marked"


@dataclass(frozen=True)
class Marked:
    """Code, and the stretches (first character, end) of it that are alike."""

    code: str
    stretches: tuple[tuple[int, int], ...]

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The code in pieces, each with whether it is alike."""
        pieces, end = [], 0
        for begin, next_end in self.stretches:
            pieces += [(self.code[end:begin], False), (self.code[begin:next_end], True)]
            end = next_end
        return [piece for piece in [*pieces, (self.code[end:], False)] if piece[0]]

    @property
    def lines(self) -> int:
        """How many lines have something in a stretch."""
        numbers = {
            number
            for begin, end in self.stretches
            for number in range(self.code.count("\n", 0, begin), self.code.count("\n", 0, end) + 1)
        }
        return len(numbers)


@dataclass(frozen=True)
class Pair:
    """Two submissions that are alike.

    Attributes:
        one, other: the students.
        weight: the logarithm of how unlikely it is by chance.
        cells: what is alike, the rarest first.
    """

    one: str
    other: str
    weight: float
    cells: tuple[AlikeCell, ...]

    @property
    def lines(self) -> int:
        """How many lines are alike, in the one of the two that has fewer of them."""
        return min(sum(cell.one.lines for cell in self.cells), sum(cell.other.lines for cell in self.cells))


class _Submission:
    """One submission's tokens by cell, and where its passages begin: the numbers of a cell and of a token in it."""

    def __init__(self, student: str, cells: Sequence[StudentCell], given: set[int]) -> None:
        self.student, self.cells = student, cells
        self.tokens: list[tuple[Token, ...]] = [tokens_of(cell.code) for cell in cells]
        self.places: dict[int, list[tuple[int, int]]] = {}
        for number, tokens in enumerate(self.tokens):
            for passage, first in passages_of(tokens):
                if passage not in given:
                    self.places.setdefault(passage, []).append((number, first))

    def exercise(self, passage: int) -> str:
        """Return the name of the cell in which a passage first stands."""
        return self.cells[self.places[passage][0][0]].name

    def marked(self, passages: Iterable[int]) -> Marked:
        """Return the cells with these passages as one text, and the stretches that they make."""
        inside: dict[int, set[int]] = {}
        for passage in passages:
            for number, first in self.places[passage]:
                inside.setdefault(number, set()).update(range(first, first + PASSAGE))
        code, stretches = "", []
        for number, numbers in sorted(inside.items()):
            code += "\n\n" if code else ""
            found = _stretches(self.tokens[number], sorted(numbers))
            stretches += [(len(code) + begin, len(code) + end) for begin, end in found]
            code += self.cells[number].code
        return Marked(code, tuple(stretches))


def most_holders(submissions: int) -> int:
    """Return in how many of so many submissions a passage may stand that is not common."""
    return max(_COMMON_AT_LEAST, int(_COMMON_SHARE * submissions))


def similar_pairs(submissions: Mapping[str, Sequence[StudentCell]], given: Iterable[str]) -> list[Pair]:
    """Return the pairs that are alike beyond the assignment and chance, the least likely first.

    Args:
        submissions: the code of each student.
        given: the code of the assignment, with the instructor's solutions.
    """
    assignment = {passage for code in given for passage, _ in passages_of(tokens_of(code))}
    read = [_Submission(student, cells, assignment) for student, cells in sorted(submissions.items())]
    holders = _holders(read)
    weights = _weights(read, holders)
    least = log(max(1, len(read) * (len(read) - 1) / 2) * MARGIN)
    found = {}
    for one, other in np.argwhere(np.triu(weights, 1) >= least).tolist():
        both = [passage for passage in read[one].places if other in holders.get(passage, ())]
        found[one, other] = _pair(read[one], read[other], float(weights[one, other]), both, holders)
    return sorted(found.values(), key=lambda pair: (-pair.weight, pair.one, pair.other))


def _holders(read: Sequence[_Submission]) -> dict[int, Holders]:
    """Return the passages that several submissions have and that are not common."""
    found: dict[int, list[int]] = {}
    for number, one in enumerate(read):
        for passage in one.places:
            found.setdefault(passage, []).append(number)
    most = most_holders(len(read))
    return {passage: tuple(numbers) for passage, numbers in found.items() if 2 <= len(numbers) <= most}


def _weights(read: Sequence[_Submission], holders: Mapping[int, Holders]) -> np.ndarray:
    """Return how unlikely each pair is, as logarithms: (n, n), for n submissions."""
    counts = Counter((read[numbers[0]].exercise(passage), numbers) for passage, numbers in holders.items())
    by_exercise: dict[str, list[tuple[Holders, int]]] = {}
    for (exercise, numbers), count in counts.items():
        by_exercise.setdefault(exercise, []).append((numbers, count))
    weights = np.zeros((len(read), len(read)))
    for groups in by_exercise.values():
        fewest = np.full_like(weights, len(read))
        for numbers, count in sorted(groups, key=lambda group: -len(group[0])):  # the rarest come last, and stay
            fewest[np.ix_(numbers, numbers)] = len(numbers)
            if len(numbers) == 2:
                weights[numbers] += count // _STRETCH * _STRETCH_SAYS
        weights += np.log(len(read) / fewest)
    return weights


def _pair(
    one: _Submission, other: _Submission, weight: float, passages: Iterable[int], holders: Mapping[int, Holders]
) -> Pair:
    by_exercise: dict[str, list[int]] = {}
    for passage in passages:
        by_exercise.setdefault(one.exercise(passage), []).append(passage)
    cells = [
        AlikeCell(name, min(len(holders[passage]) for passage in those), one.marked(those), other.marked(those))
        for name, those in by_exercise.items()
    ]
    return Pair(one.student, other.student, weight, tuple(sorted(cells, key=lambda cell: cell.holders)))


def _stretches(tokens: Sequence[Token], inside: list[int]) -> Iterator[tuple[int, int]]:
    """Yield where neighboring tokens begin and end."""
    first = last = inside[0]
    for token in inside[1:]:
        if token != last + 1:
            yield tokens[first][1], tokens[last][2]
            first = token
        last = token
    yield tokens[first][1], tokens[last][2]
