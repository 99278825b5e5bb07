"""The mutation score: small changes to the right solutions, and how many of them cost points.

A mutant that keeps all its points is either a right answer, too, and `survivors.yaml` says why, or it shows that a
part is missing.
"""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml
from places import ASSIGNMENTS, COURSE, read_notebook

from accuracy.mutants import Mutant, mutants_of
from accuracy.mutation_run import surviving
from grader_utils.grading.class_run.pool import local_pool

SURVIVORS = Path(__file__).with_name("survivors.yaml")
PROCESSES = 2
Key = tuple[str, str, str]


class BadSurvivors(ValueError):  # noqa: N818 (it names what was found)
    """`survivors.yaml` does not have its form; the message says where."""


@dataclass(frozen=True)
class MutationCount:
    """What came of the mutants of one assignment.

    Attributes:
        mutants: how many there are.
        killed: how many lose a point.
        survivors_explained: how many keep all points, and are right, as `survivors.yaml` says.
        unexplained: those that keep all points, and nobody knows why, as diffs below the name of their cell.
        stale: entries of `survivors.yaml` that no mutant needs any more.
    """

    mutants: int
    killed: int
    survivors_explained: int
    unexplained: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def survivors_unexplained(self) -> int:
        """How many keep all points, and nobody knows why."""
        return len(self.unexplained)


def mutation_results(
    assignments: Iterable[str] | None = None, say: Callable[[str], None] = lambda line: None
) -> dict[str, MutationCount]:
    """Run every mutant and return the counts by assignment.

    Args:
        assignments: their folders in source/; all of them when None.
        say: called with one line for each assignment.

    Raises:
        BadSurvivors: `survivors.yaml` does not have its form.
    """
    explained, results = read_survivors(), {}
    names = list(ASSIGNMENTS if assignments is None else assignments)
    with local_pool(PROCESSES) as new_pool, new_pool() as pool:
        for name in names:
            mutants = list(mutants_of(read_notebook(COURSE / "source" / name)))
            say(f"{name}: {len(mutants)} mutants")
            groups = [[m for m in mutants if m.cell == cell] for cell in dict.fromkeys(m.cell for m in mutants)]
            found = pool.map(functools.partial(surviving, name), groups)
            results[name] = count(mutants, [mutant for group in found for mutant in group], explained.get(name, {}))
    return results


def count(mutants: list[Mutant], survivors: list[Mutant], explained: dict[Key, str]) -> MutationCount:
    """Return the counts of one assignment, given what `survivors.yaml` says of it, reasons by mutant."""
    unexplained = [mutant for mutant in survivors if mutant.key not in explained]
    needed = {mutant.key for mutant in survivors}
    return MutationCount(
        len(mutants),
        len(mutants) - len(survivors),
        len(survivors) - len(unexplained),
        tuple(f"{mutant.cell}\n{mutant.diff}" for mutant in unexplained),
        tuple(
            f"{cell}\n- {was}\n+ {becomes}" for cell, was, becomes in explained if (cell, was, becomes) not in needed
        ),
    )


def complaints(results: dict[str, MutationCount]) -> list[str]:
    """Return what is wrong with the survivors, one text for each; none when every survivor is explained."""
    said = []
    for name, counted in results.items():
        said += [
            f"{name}: a mutant keeps all its points. Add a part that fails it, or say in tests/accuracy/survivors.yaml "
            f"why it is right.\n{text}"
            for text in counted.unexplained
        ]
        said += [
            f"{name}: tests/accuracy/survivors.yaml explains a mutant that loses points, or that does not exist any "
            f"more. Remove the entry.\n{text}"
            for text in counted.stale
        ]
    return said


def read_survivors(path: Path = SURVIVORS) -> dict[str, dict[Key, str]]:
    """Return the reason of every explained survivor by assignment, cell and change.

    The file has, by assignment and cell, a list of entries: `was`, the lines of the right solution; `becomes`, a list
    of what stands there in the mutants; and `reason`.

    Raises:
        BadSurvivors: an entry has no reason, or no such form.
    """
    reasons: dict[str, dict[Key, str]] = {}
    for assignment, cells in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).items():
        for cell, entries in cells.items():
            for entry in entries:
                if not isinstance(entry, dict) or not entry.get("reason") or not entry.get("becomes"):
                    raise BadSurvivors(f"{path.name}: {assignment}, {cell}: an entry needs was, becomes and reason.")
                for becomes in entry["becomes"]:
                    key = (cell, str(entry["was"]), str(becomes))
                    reasons.setdefault(assignment, {})[key] = str(entry["reason"])
    return reasons
