"""How long a student waits for a verdict, and what a kernel holds: with what is stored, and asking torch at once.

The first verdict in a fresh kernel counts from where NumPy and matplotlib are imported; the others follow in the same.
"""

import json
import re
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median

import nbformat
import psutil
from jupyter_client import BlockingKernelClient

from bench.courses import COURSE
from bench.kernels import NUMPY_AND_PYPLOT, bare_kernel_mib, installed_package, private_mib, student_kernel
from grader_utils.course.asked import questions_asked
from grader_utils.course.assignments import assignments_in

VERDICTS = "v"
"""How `--ways` calls this measurement."""

FIRST_GOAL_SECONDS, LATER_GOAL_MS, PRIVATE_GOAL_MIB = 0.4, 20, 70
_IMPORTED_ANYWAY = "import numpy, matplotlib"
_ASK_TORCH = "from grader_utils.marking import at_once\nat_once.right_answer = at_once.expected_value\n"
_HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS", re.S)
_LONGEST_CELL_SECONDS = 600


@dataclass(frozen=True)
class Waits:
    """What one student waited for in one assignment.

    Attributes:
        assignment: its name.
        first_seconds: the first check, with all that it imports.
        first_cpu_seconds: what the kernel computed for it.
        above_seconds: the cells above the first check: imports of the notebook's own, and the solution.
        later_ms: every later check, by cell.
        private_mib: what the kernel holds for itself after its first check; see `kernels.private_mib`.
        asked_torch: whether torch was asked at once, as for a question that is under construction.
    """

    assignment: str
    first_seconds: float
    first_cpu_seconds: float
    above_seconds: float
    later_ms: dict[str, float]
    private_mib: float = 0
    asked_torch: bool = False


class CheckFailed(RuntimeError):  # noqa: N818 (it names what happened)
    """A cell that has to work raised an error; the message says which, and what it said."""


def bench_verdicts(path: Path) -> str:
    """Measure every assignment, write the figures to the JSON at `path`, and return them as a table."""
    with installed_package() as package:
        waits = measure_verdicts(package=package)
        asking = measure_verdicts(package=package, ask_torch=True)
    write([*waits, *asking], path)
    bare = f"{'bare_kernel_mib':24}{bare_kernel_mib():>9.1f}  after: {NUMPY_AND_PYPLOT}"
    checkout = figures(measure_verdicts())["later_verdict_ms"]
    watched = f"{'in a checkout':24}{checkout:>9.1f}  later_verdict_ms, where questions may change at any moment"
    return f"{table(waits)}\n{bare}\n{watched}\n\nThe same, and torch is asked at once:\n\n{table(asking)}"


def measure_verdicts(names: Iterable[str] = (), ask_torch: bool = False, package: Path | None = None) -> list[Waits]:
    """Work through assignments with right solutions, each in a fresh kernel, as JupyterLab runs the cells.

    Args:
        names: the assignments; all of the course when empty.
        ask_torch: whether every check asks torch, in place of what is stored.
        package: where `installed_package` put the package; that of this checkout when None.

    Raises:
        CheckFailed: a cell raised an error.
    """
    return [_work_through(name, ask_torch, package) for name in names or assignments_in(COURSE / "source")]


def figures(waits: list[Waits]) -> dict[str, float]:
    """Return the medians over all assignments: of the first verdicts, and of all later ones."""
    return {
        "first_verdict_seconds": round(median(one.first_seconds for one in waits), 3),
        "later_verdict_ms": round(median(_later(waits)), 1),
        "private_mib": round(median(one.private_mib for one in waits), 1),
    }


def table(waits: list[Waits]) -> str:
    """Return a row for each assignment, and the medians beside their goals."""
    medians = figures(waits)
    lines = [
        f"{'waiting for a verdict':32}{'first':>9}{'its CPU':>9}{'above it':>10}{'later, median':>15}{'private':>11}"
        "   the slowest",
        *map(_row, waits),
        "",
        f"{'first_verdict_seconds':24}{medians['first_verdict_seconds']:>9.2f}  goal <= {FIRST_GOAL_SECONDS}",
        f"{'later_verdict_ms':24}{medians['later_verdict_ms']:>9.1f}  goal <= {LATER_GOAL_MS}",
        f"{'private_mib':24}{medians['private_mib']:>9.1f}  goal <= {PRIVATE_GOAL_MIB}",
    ]
    within = sum(ms <= LATER_GOAL_MS for ms in _later(waits))
    return "\n".join([*lines, f"{within} of {len(_later(waits))} later verdicts came within {LATER_GOAL_MS} ms."])


def write(waits: list[Waits], path: Path) -> None:
    """Add the figures, and what they come from, to the JSON at `path`; what else it holds stays."""
    data = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for asked, prefix in ((False, ""), (True, "asking_torch_")):
        if chosen := [one for one in waits if one.asked_torch == asked]:
            data |= {prefix + name: value for name, value in figures(chosen).items()}
    data |= {"verdicts": [asdict(one) for one in waits]}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


def _work_through(assignment: str, ask_torch: bool, package: Path | None) -> Waits:
    (path,) = (COURSE / "source" / assignment).glob("*.ipynb")
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    with student_kernel(path.parent, package) as (client, kernel):
        _timed(client, kernel, nbformat.v4.new_code_cell(_IMPORTED_ANYWAY))
        first = next(place for place, cell in enumerate(cells) if questions_asked(cell.source))
        if ask_torch:
            cells[first].source = _ASK_TORCH + cells[first].source
        runs = [_timed(client, kernel, cell) for cell in cells[: first + 1]]
        private = private_mib(kernel)
        runs += [_timed(client, kernel, cell) for cell in cells[first + 1 :]]
        return replace(_waits(assignment, runs), private_mib=round(private, 1), asked_torch=ask_torch)


def _waits(assignment: str, runs: list[tuple[str, bool, float, float]]) -> Waits:
    first = next(place for place, (_, is_check, *_) in enumerate(runs) if is_check)
    later = {cell: round(1000 * wall, 2) for cell, is_check, wall, _ in runs[first + 1 :] if is_check}
    above = sum(wall for *_, wall, _ in runs[:first])
    return Waits(assignment, round(runs[first][2], 3), round(runs[first][3], 3), round(above, 3), later)


def _timed(
    client: BlockingKernelClient, kernel: psutil.Process, cell: nbformat.NotebookNode
) -> tuple[str, bool, float, float]:
    """Run a cell; return its id, whether it checks, and its seconds by the clock and of the kernel's CPU."""
    source = _HIDDEN.sub("", cell.source)
    cpu, began = _cpu(kernel), time.perf_counter()
    request = client.session.msg("execute_request", _content(source), metadata={"cellId": cell.id})
    client.shell_channel.send(request)
    while (reply := client.get_shell_msg(timeout=_LONGEST_CELL_SECONDS))["parent_header"].get("msg_id") != (
        request["header"]["msg_id"]
    ):
        pass
    wall = time.perf_counter() - began
    if reply["content"]["status"] != "ok":
        raise CheckFailed(f"{cell.id}: {reply['content'].get('ename')}: {reply['content'].get('evalue')}")
    return cell.id, bool(questions_asked(cell.source)), wall, _cpu(kernel) - cpu


def _content(source: str) -> dict:
    """Return an execute request as JupyterLab sends it."""
    return {
        "code": source,
        "silent": False,
        "store_history": True,
        "user_expressions": {},
        "allow_stdin": False,
        "stop_on_error": True,
    }


def _cpu(kernel: psutil.Process) -> float:
    times = kernel.cpu_times()
    return times.user + times.system


def _later(waits: list[Waits]) -> list[float]:
    return [ms for one in waits for ms in one.later_ms.values()]


def _row(one: Waits) -> str:
    slowest = max(one.later_ms, key=one.later_ms.get)
    return (
        f"{one.assignment:32}{one.first_seconds:>7.2f} s{one.first_cpu_seconds:>7.2f} s{one.above_seconds:>8.2f} s"
        f"{median(one.later_ms.values()):>12.1f} ms{one.private_mib:>7.1f} MiB"
        f"   {slowest}, {one.later_ms[slowest]:.0f} ms"
    )
