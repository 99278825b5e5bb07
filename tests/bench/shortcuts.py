"""What each shortcut of the exam room's kernels saves: the same notebooks with all of them, and without one.

CPU seconds are compared, which other work on the machine changes less than the wall clock. What a grading run pays
once, for its start, stands apart from what it pays for each notebook.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from bench.courses import COURSE
from bench.measure import CommandFailed, Cost, run

SHORTCUTS_WAY = "s"
"""How `--ways` calls this measurement."""

TIMES = 3
ALL = "all of them"
_WITHOUT_MODULE = """
import sys, types
stub = types.ModuleType("grader_utils.exam_room.{module}")
stub.{function} = lambda *_: None
sys.modules[stub.__name__] = stub
"""
_UNTRIED = "Metadata-Version: 2.1\nName: ipykernel\nVersion: 99.0.0\n"
SHORTCUTS: Mapping[str, dict[str, str]] = {
    "lean_kernel": {"ipykernel-99.0.0.dist-info/METADATA": _UNTRIED},  # an untried version: the ordinary kernel runs
    "ready_figures": {"sitecustomize.py": _WITHOUT_MODULE.format(module="ready_figures", function="keep_ready")},
}
"""Each shortcut, and the files on Python's path that switch it off."""


@dataclass(frozen=True)
class Saved:
    """Medians of CPU seconds: of a run's start, and of each notebook; and the wall clock of each notebook."""

    without: str
    start: float
    each: float
    each_wall: float


def bench_shortcuts(report: Path, repeat: int, say: Callable[[str], None]) -> str:
    """Measure, add what was found to the JSON file `report`, and return it as a table.

    Raises:
        CommandFailed: a run failed, or the answers differ without a shortcut.
    """
    folder = report.parent / "shortcuts"
    shutil.rmtree(folder, ignore_errors=True)
    environments = {ALL: dict(os.environ)} | {name: switched_off(name, folder / name) for name in SHORTCUTS}
    starts: dict[str, list[Cost]] = {name: [] for name in environments}
    whole: dict[str, list[Cost]] = {name: [] for name in environments}
    answers, sittings = set(), 0
    for turn in range(repeat):
        for name, environment in environments.items():  # in turns: machines change their pace
            starts[name].append(_sit(0, environment)[0])
            cost, found = _sit(TIMES, environment)
            whole[name].append(cost)
            sittings, answers = found["sittings"], answers | {found["sheets"]}
        say(f"({SHORTCUTS_WAY}) turn {turn + 1} of {repeat} is done")
    if len(answers) > 1:
        raise CommandFailed("The answers differ without one of the shortcuts.")
    found = [_saved(name, starts[name], whole[name], sittings) for name in environments]
    kept = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps(kept | {"shortcuts": [asdict(one) for one in found]}, indent=1), encoding="utf-8")
    return _table(found)


def switched_off(name: str, folder: Path) -> dict[str, str]:
    """Return an environment in which one shortcut is off; what that takes is written into `folder`."""
    for file, text in SHORTCUTS[name].items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))}


def _sit(times: int, environment: Mapping[str, str]) -> tuple[Cost, dict]:
    command = [sys.executable, "-P", str(Path(__file__).with_name("sittings.py")), str(times), str(COURSE / "source")]
    cost, printed = run(command, COURSE, environment)
    return cost, json.loads(printed.splitlines()[-1])


def _saved(name: str, starts: list[Cost], whole: list[Cost], sittings: int) -> Saved:
    cpu = [(end.cpu - start.cpu) / sittings for start, end in zip(starts, whole, strict=True)]
    wall = [(end.wall - start.wall) / sittings for start, end in zip(starts, whole, strict=True)]
    return Saved(name, median(cost.cpu for cost in starts), median(cpu), median(wall))


def _table(found: list[Saved]) -> str:
    best = found[0]
    rows = [f"{'Kernels in the exam room':<28}{'start, CPU s':>14}{'notebook, CPU s':>18}{'wall s':>10}{'ratio':>8}"]
    for one in found:
        name = f"with {one.without}" if one.without == ALL else f"without {one.without}"
        rows.append(f"{name:<28}{one.start:>14.2f}{one.each:>18.3f}{one.each_wall:>10.3f}{one.each / best.each:>8.2f}")
    return "\n".join(rows)
