"""Runs the cells of a notebook in the exam room, and comes back with their outputs whatever they do."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nbformat import NotebookNode

from grader_utils.exam_room import stopped as kinds
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.limits import MIB, Limits
from grader_utils.exam_room.outputs import error_output
from grader_utils.exam_room.running_kernel import KernelLost, RunningKernel

MOST_KERNELS = 10
"""How often a notebook is begun at most, each time without the cells that ended its kernel."""


@dataclass(frozen=True)
class StoppedCell:
    """A cell that was stopped: its place among the cells, why, and what a student reads about it."""

    cell: int
    kind: str
    message: str


@dataclass(frozen=True)
class Sitting:
    """What came of a notebook's run: the outputs of each cell, and the cells that were stopped."""

    outputs: list[list[NotebookNode]]
    stopped: list[StoppedCell]


def sit(sources: Sequence[str], files: Mapping[str, bytes], settings: KernelSettings) -> Sitting:
    """Run `sources` in order in a kernel whose working folder holds `files`.

    A cell that ends its kernel is left out when the notebook is begun again, so that it costs no more than itself.
    """
    limits = settings.limits
    run = _Run(sources, limits)
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
    return Sitting(shown, stopped)


class _Run:
    """The cells of a notebook on their way through one kernel after another, and the time that is left to them."""

    def __init__(self, sources: Sequence[str], limits: Limits) -> None:
        self._sources, self._cell_seconds, self._left = sources, limits.cell_seconds, limits.notebook_seconds
        self.stopped: dict[int, str] = {}
        self.outputs: list[list[NotebookNode] | None] = [None] * len(sources)

    def go_on(self, kernel: RunningKernel) -> bool:
        """Run the cells that were not stopped before, and note those that are now. Whether all have had their turn."""
        for index, source in enumerate(self._sources):
            if index not in self.stopped and source.strip():
                if self.is_over():
                    return False
                if not self._run_cell(kernel, index, source):
                    return False
        return True

    def is_over(self, seconds: float = 0) -> bool:
        """Whether the time is over after `seconds` more; then the cells that had no turn are stopped, too."""
        self._left -= seconds
        if self._left > 0:
            return False
        for index, source in enumerate(self._sources):
            if source.strip() and self.outputs[index] is None:
                self.stopped.setdefault(index, kinds.OUT_OF_TIME)
        return True

    def _run_cell(self, kernel: RunningKernel, index: int, source: str) -> bool:
        """Run one cell. Whether the kernel can go on."""
        shown: list[NotebookNode] = []
        try:
            why = kernel.run(source, shown, min(self._cell_seconds, self._left))
        except KernelLost as lost:
            self.outputs[index], self.stopped[index] = shown, lost.kind
            return False
        finally:
            self._left -= kernel.seconds
        if why and self.outputs[index] is not None:
            return True  # it ended in a kernel before, and what it did then counts
        self.outputs[index] = shown
        if why:
            self.stopped[index] = why
        return True


def _message(kind: str, limits: Limits) -> str:
    reasons = {
        kinds.OUT_OF_TIME: f"a cell has {limits.cell_seconds:g} seconds, and a notebook {limits.notebook_seconds:g}",
        kinds.OUT_OF_MEMORY: f"a notebook may use {limits.memory // MIB} MiB of memory",
        kinds.TOO_MUCH_OUTPUT: f"a notebook may show {limits.output_bytes // MIB} MiB of output",
        kinds.TOO_LARGE_FILES: f"a notebook may write {limits.folder_bytes // MIB} MiB of files",
        kinds.TOO_MANY_PROCESSES: f"a notebook may run {limits.processes} processes and threads",
        kinds.KERNEL_ENDED: "it ended the notebook's kernel",
    }
    return f"This cell was stopped: {reasons[kind]}."
