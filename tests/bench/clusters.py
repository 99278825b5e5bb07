"""What the workers of a Dask scheduler cost: one and two of them on this machine, beside as many processes of its own.

A run's start stands apart from what each submission costs, as in a large class nobody notices it.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from dask_cluster import cluster

from bench.courses import lay_out_course, lay_out_submissions
from bench.grades import differences, grades_in
from bench.measure import CommandFailed, Cost, run
from bench.submissions import Solutions, class_of

CLUSTER_WAY = "k"
"""How `--ways` calls this measurement."""

ASSIGNMENT = "06_backpropagation_layers"
WORKERS = (1, 2)
FEW, MANY = 4, 64
"""Submissions of a small class and of a large one: what the second takes more is the submissions'."""


@dataclass(frozen=True)
class Paid:
    """Medians for a number of workers: seconds of the start, of each submission, and of the head's CPU for each."""

    workers: int
    local_start: float
    local_each: float
    cluster_start: float
    cluster_each: float
    head_each: float


def bench_cluster(report: Path, repeat: int, solutions: Solutions, say: Callable[[str], None]) -> str:
    """Measure, add what was found to the JSON file `report`, and return it as a table.

    Raises:
        CommandFailed: a run failed, or the grades differ.
    """
    folder = report.parent / "cluster"
    shutil.rmtree(folder, ignore_errors=True)
    lay_out_course(folder / "released", [ASSIGNMENT])
    classes = [class_of(size, [ASSIGNMENT], solutions) for size in (FEW, MANY)]
    found = []
    for workers in WORKERS:
        names = [f"worker-{number}" for number in range(workers)]
        local, remote = [], []
        with cluster(folder, *names) as own:
            where = ["--cluster", own.address]
            _grade(folder, "warm-up", classes[0], where)  # a worker loads what grading takes once
            for turn in range(repeat):  # in turns: machines change their pace
                local.append([_grade(folder, "local", few, ["--jobs", str(workers)]) for few in classes])
                remote.append([_grade(folder, "remote", few, where) for few in classes])
                say(f"({CLUSTER_WAY}) {workers} workers, turn {turn + 1} of {repeat} is done")
        if different := differences({way: grades_in(folder / way) for way in ("local", "remote")}):
            raise CommandFailed("\n".join(["On the cluster these scores differ:", *different]))
        found.append(paid(workers, local, remote))
    kept = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    report.write_text(json.dumps(kept | {"cluster": [asdict(one) for one in found]}, indent=1), encoding="utf-8")
    return table(found)


def paid(workers: int, local: Sequence[Sequence[Cost]], remote: Sequence[Sequence[Cost]]) -> Paid:
    """Return what is paid, from the costs of a small and of a large class in each turn, of both ways."""

    def each(pairs: Sequence[Sequence[Cost]], seconds: Callable[[Cost], float]) -> float:
        return median((seconds(many) - seconds(few)) / (MANY - FEW) for few, many in pairs)

    ways = [(each(way, lambda cost: cost.wall), median(few.wall for few, _ in way)) for way in (local, remote)]
    (local_each, local_few), (cluster_each, cluster_few) = ways
    return Paid(
        workers,
        local_few - FEW * local_each,
        local_each,
        cluster_few - FEW * cluster_each,
        cluster_each,
        each(remote, lambda cost: cost.cpu),
    )


def table(found: Sequence[Paid]) -> str:
    """Return the measurements as a table, and how many workers one head feeds by them."""
    heads = ("start, s", "each, s", "start, s", "each, s", "ratio", "head, CPU s")
    rows = [
        f"{'Workers':<9}{'own processes':>20}{'on the cluster':>20}",
        " " * 9 + "".join(f"{head:>12}" for head in heads),
    ]
    for one in found:
        numbers = (one.local_start, one.local_each, one.cluster_start, one.cluster_each)
        ratio = one.cluster_each / one.local_each
        rows.append(f"{one.workers:<9}" + "".join(f"{n:>12.3f}" for n in (*numbers, ratio, one.head_each)))
    first = found[0]
    feeds = round(first.cluster_each / first.head_each) if first.head_each > 0 else 0
    rows.append(
        f"A worker with one thread takes {first.cluster_each:.3f} s for a submission, and the head "
        f"{first.head_each:.4f} s of CPU, so one head feeds about {feeds} such threads."
    )
    return "\n".join(rows)


def _grade(folder: Path, way: str, submissions: Sequence, options: list[str]) -> Cost:
    course = folder / way
    shutil.rmtree(course, ignore_errors=True)
    shutil.copytree(folder / "released", course)
    lay_out_submissions(course, submissions)
    command = [str(Path(sys.executable).with_name("course")), "--course", str(course), "grade", ASSIGNMENT, *options]
    cost, _ = run(command, course, os.environ)
    return cost
