"""Counts what a class got wrong: how each cell and part went, and which mistakes were seen how often."""

from dataclasses import dataclass, field

from grader_utils.grading.report.class_results import ClassResults, Entry, GradedCell
from grader_utils.messages import ENGLISH, language
from grader_utils.questions import all_questions


@dataclass(frozen=True)
class PartCount:
    """How many of those who were asked passed a part."""

    question: str
    part: str
    passed: int
    asked: int

    @property
    def missed(self) -> int:
        """How many failed it."""
        return self.asked - self.passed


@dataclass(frozen=True)
class CellCount:
    """How a graded cell went.

    Attributes:
        cell: which one.
        full, some, none: how many earned all its points, some of them, nothing.
        mean: the mean of the scores that are given.
        waiting: how many wait for a person's mark; they are in none of the other figures.
        parts: its parts, worst first.
    """

    cell: GradedCell
    full: int
    some: int
    none: int
    mean: float
    waiting: int
    parts: list[PartCount]

    @property
    def marked(self) -> int:
        """How many scores are given."""
        return self.full + self.some + self.none


@dataclass(frozen=True)
class MistakeCount:
    """A mistake in one cell, the hint that was shown, and who made it."""

    cell: GradedCell
    question: str
    name: str
    hint: str
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True)
class GroupCount:
    """Wrong answers to one question that compute the same and that no known mistake explains, and whose they are.

    `says` has in each language what they compute.
    """

    cell: GradedCell
    question: str
    says: dict[str, str]
    entries: list[Entry] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What they compute, in the language spoken at present."""
        return self.says.get(language()) or self.says[ENGLISH]


def count_cells(results: ClassResults) -> list[CellCount]:
    """Return how each graded cell went, in the order of the notebooks."""
    return [_count_cell(cell, results.counted) for cell in results.cells]


def count_mistakes(results: ClassResults) -> list[MistakeCount]:
    """Return the mistakes that were recognized, most frequent first, then in the order of the notebooks."""
    counts: dict[tuple, MistakeCount] = {}
    for cell in results.cells:
        for entry in results.counted:
            name = entry.record.mistakes.get(cell.place[0], {}).get(cell.place[1])
            if name:
                question, hint = _hint(cell, name, entry)
                key = (cell.place, question, name)
                counts.setdefault(key, MistakeCount(cell, question, name, hint)).entries.append(entry)
    return sorted(counts.values(), key=lambda count: -len(count.entries))


def count_groups(results: ClassResults) -> list[GroupCount]:
    """Return what wrong answers have in common that no known mistake explains, largest groups first."""
    counts: dict[tuple, GroupCount] = {}
    for cell in results.cells:
        for entry in results.counted:
            notebook, name = cell.place
            for question, says in entry.record.groups.get(notebook, {}).get(name, {}).items():
                key = (cell.place, question, says[ENGLISH])  # the same whatever language the submission is in
                counts.setdefault(key, GroupCount(cell, question, says)).entries.append(entry)
    return sorted(counts.values(), key=lambda count: -len(count.entries))


def _count_cell(cell: GradedCell, entries: list[Entry]) -> CellCount:
    given = [entry.scores[cell.place] for entry in entries if cell.place in entry.scores.keys() - entry.waiting]
    full = sum(score >= cell.points - 1e-9 for score in given)  # thirds of a point do not add up exactly
    none = sum(score <= 0 < cell.points for score in given)
    waiting = sum(cell.place in entry.waiting for entry in entries)
    mean = sum(given) / len(given) if given else 0.0
    return CellCount(cell, full, len(given) - full - none, none, mean, waiting, _count_parts(cell, entries))


def _count_parts(cell: GradedCell, entries: list[Entry]) -> list[PartCount]:
    passed: dict[str, list[bool]] = {}
    for entry in entries:
        for part, right in _parts(entry, cell).items():
            passed.setdefault(part, []).append(right)
    counts = [PartCount(*part.split(": ", 1), sum(rights), len(rights)) for part, rights in passed.items()]
    return sorted(counts, key=lambda count: count.passed / count.asked)


def _parts(entry: Entry, cell: GradedCell) -> dict[str, bool]:
    notebook, name = cell.place
    return entry.record.parts.get(notebook, {}).get(name, {})


def _hint(cell: GradedCell, mistake: str, entry: Entry) -> tuple[str, str]:
    """Return the question in which a student made a mistake, and the hint; empty when the course lost them since.

    A cell may ask two questions that know a mistake of this name: it was made where a part failed.
    """
    failed = {part.split(": ", 1)[0] for part, passed in _parts(entry, cell).items() if not passed}
    known = [all_questions()[name] for name in cell.questions if name in all_questions()]
    found = [
        (question.name, known_mistake.hint)
        for question in sorted(known, key=lambda question: question.name not in failed)
        for known_mistake in question.mistakes
        if known_mistake.name == mistake
    ]
    return found[0] if found else ("", "")
