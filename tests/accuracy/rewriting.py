"""How the grader judges new code made from old: changes that keep a solution right, and changes that make it wrong.

What a change cannot show in some cell stands in `rewrites.yaml`, with the reason.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml
from places import ASSIGNMENTS, COURSE

from accuracy.rewrite_run import Rewritten, keeping_all_points, rewritten_right, rewritten_wrong, solution_cells
from grader_utils.demo.solution_files import NOTHING, read_solutions

EXCEPTIONS = Path(__file__).with_name("rewrites.yaml")
INSTRUCTOR = "instructor"
Exceptions = Mapping[tuple[str, str, str], str]
"""Reasons by assignment, cell and change; a cell may be followed by the one solution that a reason is about."""


class BadExceptions(ValueError):  # noqa: N818 (it names what was found)
    """`rewrites.yaml` does not have its form; the message says where."""


@dataclass(frozen=True)
class RewriteCount:
    """What came of the rewritten solutions of one assignment.

    Attributes:
        right, wrong: how many were made that are right, and wrong, without wrong changes that change no result.
        explained: how many of them came out the other way, for a reason that `rewrites.yaml` gives.
        rejected, accepted: those that nobody explains, by name.
        stale: exceptions that nothing needs any more.
    """

    right: int
    wrong: int
    explained: int
    rejected: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


def rewriting_results(
    new_pool: Callable[[], Executor],
    classroom: bool,
    assignments: Iterable[str] | None = None,
    say: Callable[[str], None] = lambda line: None,
) -> dict[str, RewriteCount]:
    """Rewrite right solutions, run all that comes of it, and return the counts by assignment.

    Args:
        new_pool: makes an executor.
        classroom: whether the right solutions of tests/classroom are rewritten, too, and not the instructor's alone.
        assignments: their folders in source/; all of them when None.
        say: called with one line for each assignment.

    Raises:
        BadExceptions: `rewrites.yaml` does not have its form.
    """
    exceptions, results = read_exceptions(), {}
    with new_pool() as pool:
        for assignment in ASSIGNMENTS if assignments is None else assignments:
            sources, groups = zip(*_groups(assignment, classroom), strict=True)
            every = [[*right, *wrong] for right, wrong in groups]
            say(f"{assignment}: {sum(map(len, every))} rewritten solutions")
            kept = pool.map(partial(keeping_all_points, assignment), sources, every)
            results[assignment] = count(assignment, groups, list(kept), exceptions)
            for complaint in complaints({assignment: results[assignment]}):
                say(complaint)
    return results


def count(
    assignment: str,
    groups: Sequence[tuple[list[Rewritten], list[Rewritten]]],
    kept: list[list[bool | None]],
    exceptions: Exceptions,
) -> RewriteCount:
    """Return the counts of one assignment.

    Args:
        assignment: its folder in source/.
        groups: right and wrong ones, for each solution that was rewritten.
        kept: see `keeping_all_points`, in the same order, the right ones of a group first.
        exceptions: see `read_exceptions`.
    """
    rejected, accepted, needed, idle = [], [], set(), sum(points.count(None) for points in kept)
    for (right, wrong), points in zip(groups, kept, strict=True):
        odd = [(item, rejected) for item, full in zip(right, points, strict=False) if full is False]
        odd += [(item, accepted) for item, full in zip(wrong, points[len(right) :], strict=True) if full]
        for item, complaints_of in odd:
            places = {(assignment, where, item.change) for where in (item.cell, _solution(item))} & exceptions.keys()
            needed |= {(*place, item.key) for place in places}
            if not places:
                complaints_of.append(item.key)
    used = {place[:3] for place in needed}
    rewritten = {_solution(item) for right, wrong in groups for item in [*right, *wrong]}
    asked = [
        where for where in exceptions if where[0] == assignment and (", " not in where[1] or where[1] in rewritten)
    ]
    stale = [f"{cell}, {change}" for _, cell, change in asked]
    stale = [text for text in stale if text not in {f"{cell}, {change}" for _, cell, change in used}]
    return RewriteCount(
        sum(len(right) for right, _ in groups),
        sum(len(wrong) for _, wrong in groups) - idle,
        len({key for *_, key in needed}),
        tuple(rejected),
        tuple(accepted),
        tuple(stale),
    )


def _solution(item: Rewritten) -> str:
    return f"{item.cell}, {item.origin}"


def complaints(results: Mapping[str, RewriteCount]) -> list[str]:
    """Return what is wrong, one text for each; none when every surprise is explained."""
    found = []
    for name, counted in results.items():
        found += [f"{name}: {key}: right, and it lost points." for key in counted.rejected]
        found += [f"{name}: {key}: wrong, and it kept all points." for key in counted.accepted]
        found += [
            f"{name}: tests/accuracy/rewrites.yaml explains {key}, and nothing needs it. Remove it."
            for key in counted.stale
        ]
    return found


def table(results: Mapping[str, RewriteCount]) -> str:
    """Return a row for each assignment, and one for all."""
    head = f"{'rewritten by machine':26}{'wrong':>7}{'accepted':>10}{'right':>7}{'rejected':>10}{'with a reason':>15}"
    return "\n".join([head, *(_row(name, [one]) for name, one in results.items()), _row("all", [*results.values()])])


def _row(title: str, counts: Sequence[RewriteCount]) -> str:
    wrong, right, explained = (sum(getattr(one, name) for one in counts) for name in ("wrong", "right", "explained"))
    accepted, rejected = (sum(len(getattr(one, name)) for one in counts) for name in ("accepted", "rejected"))
    return f"{title:26}{wrong:>7}{accepted:>10}{right:>7}{rejected:>10}{explained:>15}"


def read_exceptions(path: Path = EXCEPTIONS) -> Exceptions:
    """Return the reason of each exception by assignment, cell and change.

    The file has, by assignment, a list of entries: `cells`, `changes` and the `reason` that holds for all of them.

    Raises:
        BadExceptions: an entry has no such form.
    """
    reasons = {}
    for assignment, entries in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).items():
        for entry in entries:
            if not isinstance(entry, dict) or not all(entry.get(key) for key in ("cells", "changes", "reason")):
                raise BadExceptions(f"{path.name}: {assignment}: an entry needs cells, changes and reason.")
            for cell in entry["cells"]:
                reasons |= {(assignment, cell, change): entry["reason"] for change in entry["changes"]}
    return reasons


def _groups(assignment: str, classroom: bool) -> Iterable[tuple[str, tuple[list[Rewritten], list[Rewritten]]]]:
    """Yield each solution of an assignment with the right and the wrong ones that it gives, where it gives any."""
    for cell, origin, source in _solutions(assignment, classroom):
        right = list(rewritten_right(assignment, cell, origin, source))
        wrong = list(rewritten_wrong(cell, origin, source)) if origin == INSTRUCTOR else []
        if right or wrong:
            yield source, (right, wrong)


def _solutions(assignment: str, classroom: bool) -> Iterable[tuple[str, str, str]]:
    yield from ((cell, INSTRUCTOR, source) for cell, source in solution_cells(assignment).items())
    if classroom:
        for solution in read_solutions(COURSE / "tests" / "classroom")[assignment].values():
            if solution.loses == NOTHING and solution.cell in solution_cells(assignment):
                yield solution.cell, solution.name, solution.source
