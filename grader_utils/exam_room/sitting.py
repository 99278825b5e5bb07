"""Runs the cells of a notebook in the exam room, and comes back with their outputs whatever they do."""

import math
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from nbformat import NotebookNode

from grader_utils.exam_room import stopped as kinds
from grader_utils.exam_room.kernel_connection import KernelLost
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.limits import MIB, Limits
from grader_utils.exam_room.outputs import error_output
from grader_utils.exam_room.running_kernel import RunningKernel
from grader_utils.messages import say

MOST_KERNELS = 10
"""How often a notebook is begun at most, each time without the cells that ended its kernel."""

OWN_SHARE = 0.5
"""What a student's own cells may take of a notebook's time together: the rest is kept for those that are graded."""

QUICK = 1.0
"""An own cell that took as many seconds at most runs also when their share is used up: others may stand on it."""


@dataclass(frozen=True)
class StoppedCell:
    """A cell that was stopped: its place among the cells, why, and what a student reads about it."""

    cell: int
    kind: str
    message: str


@dataclass(frozen=True)
class Sitting:
    """What came of a notebook's run: the outputs of each cell, the cells that were stopped, and the seconds it took."""

    outputs: list[list[NotebookNode]]
    stopped: list[StoppedCell]
    seconds: float = 0.0


def sit(
    sources: Sequence[str],
    files: Mapping[str, bytes],
    settings: KernelSettings,
    own: Collection[int] = (),
    spent: float = 0.0,
) -> Sitting:
    """Run `sources` in order in a kernel whose working folder holds `files`.

    A cell that ends its kernel is left out when the notebook is begun again, so that it costs no more than itself.

    Args:
        sources: the code of each cell.
        files: by name.
        settings: of the kernels.
        own: places of the cells to which no grade belongs; they have no more than `OWN_SHARE` of the time.
        spent: seconds of the notebook's time that are used up already.
    """
    limits = settings.limits
    run = _Run(sources, limits, own, spent)
    for _ in range(MOST_KERNELS):
        with RunningKernel(files, settings) as kernel:  # waiting for the exam room costs no student time
            complete = run.go_on(kernel)
            began = time.monotonic()
        if complete or run.is_over(time.monotonic() - began):  # what it leaves to be ended takes its own time
            break
    stopped = [StoppedCell(cell, kind, _message(kind, limits)) for cell, kind in sorted(run.stopped.items())]
    shown = [found or [] for found in run.outputs]
    for one in stopped:
        shown[one.cell].append(error_output(one.kind, one.message, [one.message]))
    return Sitting(shown, stopped, limits.notebook_seconds - spent - run.left)


class _Run:
    """The cells of a notebook on their way through one kernel after another, and the time that is left to them."""

    def __init__(self, sources: Sequence[str], limits: Limits, own: Collection[int], spent: float) -> None:
        self._sources, self._cell_seconds, self.left = sources, limits.cell_seconds, limits.notebook_seconds - spent
        self._own, self._own_left = frozenset(own), OWN_SHARE * limits.notebook_seconds
        self._took: dict[int, float] = {}
        self.stopped: dict[int, str] = {}
        self.outputs: list[list[NotebookNode] | None] = [None] * len(sources)

    def go_on(self, kernel: RunningKernel) -> bool:
        """Run the cells that were not stopped before, and note those that are now. Whether all have had their turn."""
        for index, source in enumerate(self._sources):
            if index not in self.stopped and source.strip():
                if self.is_over():
                    return False
                if not self._has_time(index):
                    self.stopped[index] = kinds.OWN_OUT_OF_TIME
                    continue
                if not self._run_cell(kernel, index, source):
                    return False
        return True

    def is_over(self, seconds: float = 0) -> bool:
        """Whether the time is over after `seconds` more; then the cells that had no turn are stopped, too."""
        self.left -= seconds
        if self.left > 0:
            return False
        for index, source in enumerate(self._sources):
            if source.strip() and self.outputs[index] is None:
                self.stopped.setdefault(index, kinds.OUT_OF_TIME)
        return True

    def _has_time(self, index: int) -> bool:
        return index not in self._own or self._own_left > 0 or self._took.get(index, math.inf) <= QUICK

    def _time_for(self, index: int) -> tuple[float, str]:
        """Return the seconds that a cell has, and why it was stopped if it takes longer."""
        most = min(self._cell_seconds, self.left)
        own = self._own_left if self._own_left > 0 else 2 * QUICK
        return (own, kinds.OWN_OUT_OF_TIME) if index in self._own and own < most else (most, kinds.OUT_OF_TIME)

    def _run_cell(self, kernel: RunningKernel, index: int, source: str) -> bool:
        """Run one cell. Whether the kernel can go on."""
        shown: list[NotebookNode] = []
        seconds, too_long = self._time_for(index)
        try:
            why = kernel.run(source, shown, seconds)
        except KernelLost as lost:
            self.outputs[index], self.stopped[index] = shown, too_long if lost.kind == kinds.OUT_OF_TIME else lost.kind
            return False
        finally:
            self.left -= kernel.seconds
            self._took[index] = kernel.seconds
            self._own_left -= kernel.seconds if index in self._own else 0
        if why and self.outputs[index] is not None:
            return True  # it ended in a kernel before, and what it did then counts
        self.outputs[index] = shown
        if why:
            self.stopped[index] = too_long if why == kinds.OUT_OF_TIME else why
        return True


def _message(kind: str, limits: Limits) -> str:
    return say(
        kinds.MESSAGES[kind],
        cell_seconds=f"{limits.cell_seconds:g}",
        seconds=f"{limits.notebook_seconds:g}",
        own_seconds=f"{OWN_SHARE * limits.notebook_seconds:g}",
        memory=limits.memory // MIB,
        output=limits.output_bytes // MIB,
        files=limits.folder_bytes // MIB,
        processes=limits.processes,
    )
