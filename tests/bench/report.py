"""What was measured, as ratios, as a table and as JSON."""

import json
import os
import platform
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from statistics import median

from bench.measure import Cost
from bench.ways import APART, AUTOGRADE, GRADE, LIMIT, NAMES, STOCK, Costs

GOALS = {
    "stock_over_course": ">= 20, better 30",
    "stock_over_autograde": ">= 5",
    "cpu_over_limit": "<= 3",
    "cost_600_over_60": "<= 1.10",
    "peak_mib": "<= 1024",
}
MEANINGS = {
    "stock_over_course": "wall (a) / (c)",
    "stock_over_autograde": "wall (a) / (b)",
    "cpu_over_limit": "CPU (c) / (d)",
    "cost_600_over_60": "wall a submission of (c), ten times as many",
    "peak_mib": "memory of (c) at its peak, MiB",
}


def middle(repetitions: Iterable[Cost]) -> Cost:
    """Return the median of the wall clocks and the median of the CPU seconds."""
    costs = list(repetitions)
    return Cost(median(cost.wall for cost in costs), median(cost.cpu for cost in costs))


def total(costs: Costs, apart: bool) -> Cost | None:
    """Return the sum over the assignment that stands apart, or over all others; None where there is nothing."""
    chosen = [cost for names, cost in costs.items() if (names == APART) == apart]
    return sum(chosen, start=Cost()) if chosen else None


class Report:
    """The measurements.

    Args:
        runs: by way, the costs of each repetition.
        submissions: by assignment, how many were graded.
        growth: the wall clock of a submission in the large class, over that in the small one.
        peak_mib: the peak memory of `course grade`.
    """

    def __init__(
        self,
        runs: Mapping[str, list[Costs]],
        submissions: Mapping[str, int],
        growth: float | None = None,
        peak_mib: float | None = None,
    ) -> None:
        self._runs = runs
        self._submissions = submissions
        self._growth = growth
        self._peak_mib = peak_mib

    def figures(self) -> dict[str, float | None]:
        """Return what the goals are about; None for what was not measured."""
        return {
            "stock_over_course": self._ratio(STOCK, GRADE, "wall"),
            "stock_over_autograde": self._ratio(STOCK, AUTOGRADE, "wall"),
            "cpu_over_limit": self._ratio(GRADE, LIMIT, "cpu"),
            "cost_600_over_60": _rounded(self._growth),
            "peak_mib": _rounded(self._peak_mib),
        }

    def table(self) -> str:
        """Return the medians by way, and the figures beside their goals."""
        here, there = self._count(apart=False), self._count(apart=True)
        lines = [
            f"{here} submissions of the assignments before {APART}, and {there} of {APART}; {os.cpu_count()} cores",
            "",
            f"{'seconds (medians)':38}{'times':>6}{'wall':>9}{'CPU':>9}{'wall each':>11}{'CPU each':>10}",
        ]
        for apart, count in ((False, here), (True, there)):
            lines += [self._row(way, apart, count) for way in sorted(self._runs) if self._totals(way, apart)]
        lines += ["", f"{'':70}{'measured':>10}  goal"]
        for name, value in self.figures().items():
            shown = "not measured" if value is None else f"{value:g}"
            lines.append(f"{name:24}{MEANINGS[name]:44}{shown:>12}  {GOALS[name]}")
        return "\n".join(lines)

    def write(self, path: Path) -> None:
        """Write the figures, and all that they come from, as JSON."""
        runs = {way: [_as_data(costs) for costs in repetitions] for way, repetitions in self._runs.items()}
        about = {"cores": os.cpu_count(), "python": platform.python_version(), "machine": platform.machine()}
        data = self.figures() | {"submissions": dict(self._submissions), "runs": runs, "measured_on": about}
        path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")

    def _row(self, way: str, apart: bool, count: int) -> str:
        costs = self._totals(way, apart)
        cost, times = middle(costs), len(costs)
        name = f"({way}) {NAMES[way]}{', 07' if apart else ''}"
        return (
            f"{name:38}{times:>6}{cost.wall:>9.1f}{cost.cpu:>9.1f}{cost.wall / count:>11.3f}{cost.cpu / count:>10.3f}"
        )

    def _totals(self, way: str, apart: bool) -> list[Cost]:
        """Return what each repetition cost that graded these assignments."""
        costs = [total(costs, apart) for costs in self._runs.get(way, [])]
        return [cost for cost in costs if cost]

    def _ratio(self, way: str, other: str, what: str) -> float | None:
        both = [self._totals(name, apart=False) for name in (way, other)]
        if not all(both):
            return None
        above, below = (getattr(middle(costs), what) for costs in both)
        return _rounded(above / below)

    def _count(self, apart: bool) -> int:
        return sum(count for name, count in self._submissions.items() if (name == APART) == apart)


def _as_data(costs: Costs) -> dict[str, dict[str, float]]:
    return {names: {key: round(value, 3) for key, value in asdict(cost).items()} for names, cost in costs.items()}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
