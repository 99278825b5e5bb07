"""What was measured, as a table, as JSON and as the README states it."""

import json
from collections.abc import Mapping
from functools import cached_property, reduce
from operator import add
from pathlib import Path
from typing import Any

from places import COURSE

from accuracy import rewriting
from accuracy.classroom import Result
from accuracy.complaints import wrongly_accepted, wrongly_rejected
from accuracy.hints import HintCount, count_hints
from accuracy.rewriting import RewriteCount

RECALL_WANTED = 0.9
EXPLAINED_WANTED = 0.95
BEGIN, END = "<!-- make accuracy -->\n```text\n", "\n```\n<!-- end -->"
_HEAD = (
    f"{'':26}{'wrong':>7}{'accepted':>10}{'right':>7}{'rejected':>10}{'mutants':>9}{'killed':>8}{'hints':>7}"
    f"{'precision':>11}{'recall':>8}{'explained':>11}"
)


class Report:
    """The measurements.

    Args:
        results: of every solution.
        mutants: counts by assignment, see `accuracy.mutation`.
        rewritten: counts by assignment, see `accuracy.rewriting`.
    """

    def __init__(
        self, results: list[Result], mutants: Mapping[str, Any], rewritten: Mapping[str, RewriteCount]
    ) -> None:
        self._results = results
        self._mutants = mutants
        self._rewritten = rewritten

    def table(self) -> str:
        """Return a row for each assignment, and one for all; below it, the same of rewritten solutions."""
        names = list(dict.fromkeys(result.solution.assignment for result in self._results))
        rows = [self._row(name, [name]) for name in names]
        explained = sum(count.survivors_explained for count in self._mutants.values())
        unexplained = sum(count.survivors_unexplained for count in self._mutants.values())
        last = f"{explained} mutants survive with a stated reason, {unexplained} without one."
        further = ["", rewriting.table(self._rewritten)] if self._rewritten else []
        return "\n".join([_HEAD, *rows, self._row("all", names), "", last, *further])

    def figures(self) -> dict[str, float]:
        """Return the totals, by the names under which they are written."""
        return {
            "wrong": len(self._wrong),
            "wrong_accepted": sum(map(wrongly_accepted, self._wrong)),
            "right": len(self._right),
            "right_rejected": sum(map(wrongly_rejected, self._right)),
            "mutants": sum(count.mutants for count in self._mutants.values()),
            "survivors_unexplained": sum(count.survivors_unexplained for count in self._mutants.values()),
            "rewritten_right": sum(count.right for count in self._rewritten.values()),
            "rewritten_right_rejected": sum(len(count.rejected) for count in self._rewritten.values()),
            "rewritten_wrong": sum(count.wrong for count in self._rewritten.values()),
            "rewritten_wrong_accepted": sum(len(count.accepted) for count in self._rewritten.values()),
            "hint_precision": self._hints.precision,
            "hint_recall": round(self._hints.recall, 4),
            "explained": round(share_explained(self._wrong), 4),
        }

    def write(self, path: Path) -> None:
        """Write the totals as JSON."""
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(self.figures(), indent=2) + "\n", encoding="utf-8")

    def complaints(self) -> list[str]:
        """Return what is wrong with the totals, beside what is wrong with single results."""
        found = []
        if self._hints.recall < RECALL_WANTED:
            missed = [
                f"{result.solution.assignment}/{result.solution.name}"
                for result in self._results
                if (count := count_hints(result)).listed > count.recognized
            ]
            share = _percent(self._hints.recall)
            found.append(f"Only {share} of the listed mistakes get their hint; these do not: {', '.join(missed)}.")
        if share_explained(self._wrong) < EXPLAINED_WANTED:
            silent = [
                f"{wrong.solution.assignment}/{wrong.solution.name}" for wrong in self._wrong if not says_why(wrong)
            ]
            share = _percent(share_explained(self._wrong))
            found.append(f"Only {share} of the wrong solutions are told why; these are not: {', '.join(silent)}.")
        return found

    def _row(self, title: str, names: list[str]) -> str:
        results = [result for result in self._results if result.solution.assignment in names]
        right = [result for result in results if result.is_right]
        wrong = [result for result in results if not result.is_right]
        hints = reduce(add, map(count_hints, results), HintCount())
        mutants = [self._mutants[name] for name in names if name in self._mutants]
        return (
            f"{title:26}{len(wrong):>7}{sum(map(wrongly_accepted, wrong)):>10}{len(right):>7}"
            f"{sum(map(wrongly_rejected, right)):>10}{sum(count.mutants for count in mutants):>9}"
            f"{sum(count.killed for count in mutants):>8}{hints.shown:>7}{_percent(hints.precision):>11}"
            f"{_percent(hints.recall):>8}{_percent(share_explained(wrong)):>11}"
        )

    @cached_property
    def _right(self) -> list[Result]:
        return [result for result in self._results if result.is_right]

    @cached_property
    def _wrong(self) -> list[Result]:
        return [result for result in self._results if not result.is_right]

    @cached_property
    def _hints(self) -> HintCount:
        return reduce(add, map(count_hints, self._results), HintCount())


def says_why(result: Result) -> bool:
    """Return whether the feedback on a solution's own question says why it lost something."""
    return result.solution.question in result.explained


def share_explained(wrong: list[Result]) -> float:
    """Return the share of the wrong solutions that lost something and are told why."""
    lost = [result for result in wrong if not wrongly_accepted(result)]
    return sum(map(says_why, lost)) / len(lost) if lost else 1.0


def readme_difference(table: str, with_mutants: bool = True) -> list[str]:
    """Return what is to be done where the README does not state `table`; its figures of mutants, if they are there."""
    text = (COURSE / "README.md").read_text(encoding="utf-8")
    stated = text.partition(BEGIN)[2].partition(END)[0]
    if stated == table or (not with_mutants and _without_mutants(stated) == _without_mutants(table)):
        return []
    return [f"README.md states other figures. Between its two marks for `make accuracy`, put:\n\n{BEGIN}{table}{END}\n"]


def _without_mutants(table: str) -> list[str]:
    first = _HEAD.index("rejected") + len("rejected")
    return [line[:first] + line[first + 17 :] for line in table.partition("\n\n")[0].splitlines()]


def _percent(share: float) -> str:
    """A share in percent, rounded down, so that what falls short never looks as if it did not."""
    return f"{int(1000 * share) / 10:g} %"
