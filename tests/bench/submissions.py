"""Who hands in what: a generated class with the usual share of right, wrong, blank and slow submissions."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from grader_utils.demo.solution_files import NOTHING, SolutionFile
from grader_utils.demo.students import BLANK, HALF, RIGHT

ONE_MISTAKE, TWO_MISTAKES, SLOW = "one mistake", "two mistakes", "slow"
SHARES = {RIGHT: 33, ONE_MISTAKE: 10, TWO_MISTAKES: 5, BLANK: 3, HALF: 4, SLOW: 5}
"""How many of 60 submissions are of each kind."""

TOO_SLOW = ("fifty_steps/all_samples", "fifty_steps/loss_of_all_samples")
"""Solution files that need half a minute a cell: whether they finish in time depends on the machine."""

Solutions = dict[str, dict[str, SolutionFile]]


@dataclass(frozen=True)
class Submission:
    """One submission: `mistakes` are the solution files that replace right answers."""

    student: str
    assignment: str
    kind: str
    mistakes: tuple[SolutionFile, ...] = ()


def class_of(total: int, assignments: Sequence[str], solutions: Solutions, times: int = 1) -> list[Submission]:
    """Return `total` submissions, spread evenly over `assignments`, `times` over with other mistakes each time.

    The kinds, and their places in the assignments, are the same each time, so that a large class is as hard to
    grade, submission by submission, as a small one.
    """
    counts = spread(total, len(assignments))
    kinds = mixed(SHARES)
    submissions = []
    for turn in range(times):
        place = 0
        for assignment, count in zip(assignments, counts, strict=True):
            for seat in range(count):
                student = f"student-{turn * max(counts) + seat + 1:03d}"
                kind = kinds[place % len(kinds)]
                mistakes = _mistakes(student, assignment, kind, solutions)
                submissions.append(Submission(student, assignment, kind, mistakes))
                place += 1
    return submissions


def spread(total: int, over: int) -> list[int]:
    """Return `over` whole numbers that add up to `total` and differ by one at most, the larger ones first."""
    each, more = divmod(total, over)
    return [each + (place < more) for place in range(over)]


def mixed(shares: dict[str, int]) -> list[str]:
    """Return every kind as often as its share says, so mixed that any stretch has about the same shares."""
    total = sum(shares.values())
    places = [((number + 0.5) * total / share, kind) for kind, share in shares.items() for number in range(share)]
    return [kind for _, kind in sorted(places)]


def _mistakes(student: str, assignment: str, kind: str, solutions: Solutions) -> tuple[SolutionFile, ...]:
    """Return solution files that lose something, each in a cell of its own."""
    count = {ONE_MISTAKE: 1, TWO_MISTAKES: 2}.get(kind, 0)
    rng = random.Random(f"{student} {assignment}")
    wrong = [file for file in solutions[assignment].values() if file.loses != NOTHING and file.name not in TOO_SLOW]
    by_cell = {file.cell: file for file in rng.sample(wrong, len(wrong))}
    return tuple(rng.sample(list(by_cell.values()), count))
