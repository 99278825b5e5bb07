"""Lays the results of a class out as one page of HTML that needs no network and no scripts."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import mean, median
from urllib.parse import quote

from grader_utils.grading.engine.job import GRADED, NOT_GRADED, PARTLY_GRADED
from grader_utils.grading.pages.page_templates import page_templates
from grader_utils.grading.report.class_results import ClassResults, Entry, GradedCell, Place
from grader_utils.grading.report.class_statistics import CellCount, count_cells, count_groups, count_mistakes
from grader_utils.grading.report.histogram import histogram_svg
from grader_utils.messages import to_say

SHORT_LIST = 12
"""Up to so many students are shown at once; more of them unfold."""

_HARDEST = 3


@dataclass(frozen=True)
class Case:
    """A submission that needs a person: whose, why, and the page to look at."""

    entry: Entry
    reasons: tuple[str, ...]


def report_page(results: ClassResults, folder: Path) -> str:
    """Return the page.

    Args:
        results: what is known of the class.
        folder: where the page will lie; links to feedback pages start from there.
    """
    environment = page_templates("grader_utils.grading.report")
    environment.globals |= {"percent": _percent, "anchor": _anchor}
    environment.globals["feedback"] = _feedback_links(folder)
    scores = [entry.score for entry in results.counted]
    points = sum(cell.points for cell in results.cells)
    return environment.get_template("report.html.j2").render(
        results=results,
        states=[(state, _of_state(results, state)) for state in (GRADED, PARTLY_GRADED, NOT_GRADED)],
        points=points,
        scores=scores,
        mean=mean(scores) if scores else 0.0,
        median=median(scores) if scores else 0.0,
        histogram=histogram_svg(scores, points) if scores else "",
        exercises=_exercises(results),
        hardest=_hardest(results),
        mistakes=count_mistakes(results),
        groups=count_groups(results),
        cases=_cases(results),
        waiting=_waiting(results),
        mended=sum(bool(entry.record.notes) for entry in results.entries),
        short_list=SHORT_LIST,
    )


def _of_state(results: ClassResults, state: str) -> int:
    return sum(entry.record.state == state for entry in results.entries)


def _exercises(results: ClassResults) -> list[tuple[str, list]]:
    """Return the exercises in the order of the notebooks, each with how its graded cells went."""
    groups = groupby(count_cells(results), key=lambda count: (count.cell.place[0], count.cell.exercise))
    return [(exercise, list(counts)) for (_, exercise), counts in groups]


def _hardest(results: ClassResults) -> list[CellCount]:
    """Return the checks that earned the smallest shares of their points, worst first; none that all got right."""
    checks = [count for count in count_cells(results) if count.cell.questions and count.full < count.marked]
    return sorted(checks, key=lambda count: count.mean / count.cell.points if count.cell.points else 1)[:_HARDEST]


def _cases(results: ClassResults) -> list[tuple[str, str, list[Case]]]:
    """Return the kinds of submissions that need a person: the heading, what to do, and the submissions."""
    entries = results.entries
    unread = [Case(entry, entry.record.reasons) for entry in entries if entry.record.state == NOT_GRADED]
    stopped = [Case(entry, entry.record.reasons) for entry in entries if entry.record.state == PARTLY_GRADED]
    mended = [Case(entry, entry.record.notes) for entry in entries if entry.record.notes]
    kinds = [
        (to_say("Could not be graded"), to_say("They score 0 until the student hands in again."), unread),
        (
            to_say("Partly graded"),
            to_say("Something was stopped or could not be read; what it left open scores 0."),
            stopped,
        ),
        (
            to_say("Mended"),
            to_say("What was missing or changed was restored before grading. Nothing has to be done."),
            mended,
        ),
    ]
    return [kind for kind in kinds if kind[2]]


def _waiting(results: ClassResults) -> list[tuple[str, Place, list[Entry]]]:
    """Return the cells with answers that wait for a mark: the exercise, the cell, and the submissions."""
    waiting = [(cell, [entry for entry in results.entries if cell.place in entry.waiting]) for cell in results.cells]
    return [(cell.exercise, cell.place, entries) for cell, entries in waiting if entries]


def _anchor(cell: GradedCell) -> str:
    """Return the id of a cell's place on the page."""
    return "check-" + "-".join(quote(name) for name in cell.place)


def _feedback_links(folder: Path) -> Callable[..., list[tuple[str, str]]]:
    def links(entry: Entry, place: Place | None = None) -> list[tuple[str, str]]:
        """Return the names and addresses of an entry's feedback pages, or of the one that shows a cell."""
        pages = {name: _address(path, folder) for name, path in entry.feedback.items()}
        if place is None:
            return list(pages.items())
        notebook, cell = place
        return [(notebook, f"{pages[notebook]}#{quote(cell)}")] if notebook in pages else []

    return links


def _address(path: Path, folder: Path) -> str:
    return quote(os.fsencode(os.path.relpath(path.resolve(), folder)))


def _percent(part: int, whole: int) -> str:
    """Return a share; all and none are never claimed by rounding."""
    if 0 < part < whole:
        return f"{min(max(round(100 * part / whole), 1), 99)}"
    return "100" if part else "0"
