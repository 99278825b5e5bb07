"""Runs a submission in the exam room, with its paper and the assignment's data files beside it."""

from collections.abc import Mapping

from nbformat import NotebookNode

from grader_utils.answering.paper import FILE_NAME, Paper
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.sitting import StoppedCell, sit


def sit_exam(nb: NotebookNode, paper: Paper, files: Mapping[str, bytes], settings: KernelSettings) -> list[StoppedCell]:
    """Run `nb` in the exam room, where `practice` and `exam` only seal answers, and put the outputs into its cells.

    Args:
        nb: the notebook; its code cells' outputs are replaced.
        paper: lies in the kernel's working folder.
        files: lie there, too, by name.
        settings: of the kernel that it runs in.

    Returns:
        What was stopped; `cell` counts the notebook's code cells.
    """
    cells = [cell for cell in nb.cells if cell.cell_type == "code"]
    sitting = sit([cell.source for cell in cells], {**files, FILE_NAME: paper.to_bytes()}, settings)
    for cell, outputs in zip(cells, sitting.outputs, strict=True):
        cell.outputs, cell.execution_count = outputs, None
    return sitting.stopped
