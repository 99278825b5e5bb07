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
class Trouble:
    """A cell that was stopped: its place among the cells, the kind of trouble, and what a student reads about it."""

    cell: int
    kind: str
    message: str


@dataclass(frozen=True)
class Sitting:
    """What came of a notebook's run: the outputs of each cell, and the cells that were stopped."""

    outputs: list[list[NotebookNode]]
    troubles: list[Trouble]


def sit(sources: Sequence[str], files: Mapping[str, bytes], settings: KernelSettings) -> Sitting:
    """Run `sources` in order in a kernel whose working folder holds `files`.

    A cell that ends its kernel is left out when the notebook is begun again, so that it costs no more than itself.
    """
    limits = settings.limits
    end = None
    stopped: dict[int, str] = {}
    outputs: list[list[NotebookNode] | None] = [None] * len(sources)
    for _ in range(MOST_KERNELS):
        with RunningKernel(files, settings) as kernel:
            end = end or time.monotonic() + limits.notebook_seconds  # waiting for the exam room costs no student time
            if _run(kernel, sources, outputs, stopped, limits.cell_seconds, end) or time.monotonic() > end:
                break
    troubles = [Trouble(cell, kind, _message(kind, limits)) for cell, kind in sorted(stopped.items())]
    shown = [found or [] for found in outputs]
    for trouble in troubles:
        shown[trouble.cell].append(error_output(trouble.kind, trouble.message, [trouble.message]))
    return Sitting(shown, troubles)


def _run(
    kernel: RunningKernel,
    sources: Sequence[str],
    outputs: list[list[NotebookNode] | None],
    stopped: dict[int, str],
    cell_seconds: float,
    end: float,
) -> bool:
    """Run the cells that were not stopped before, and note those that are now. Whether all have had their turn."""
    for index, source in enumerate(sources):
        if index in stopped or not source.strip():
            continue
        shown: list[NotebookNode] = []
        try:
            trouble = kernel.run(source, shown, min(end, time.monotonic() + cell_seconds))
        except KernelLost as lost:
            outputs[index], stopped[index] = shown, lost.kind
            return False
        if trouble and outputs[index] is not None:
            continue  # it ended in a kernel before, and what it did then counts
        outputs[index] = shown
        if trouble:
            stopped[index] = trouble
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
