"""Runs a submission in the exam room, with its paper and the assignment's data files beside it."""

import dataclasses
from collections.abc import Mapping

from nbformat import NotebookNode

from grader_utils.answering.paper import FILE_NAME, Paper
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.sitting import Sitting, sit
from grader_utils.messages import LANGUAGE, language


def sit_exam(
    nb: NotebookNode, paper: Paper, files: Mapping[str, bytes], settings: KernelSettings, spent: float = 0.0
) -> Sitting:
    """Run `nb` in the exam room, where `practice` and `exam` only seal answers, and put the outputs into its cells.

    What the course says there, as of a figure, it says in the language that is spoken here.

    Args:
        nb: the notebook; its code cells' outputs are replaced.
        paper: lies in the kernel's working folder.
        files: lie there, too, by name.
        settings: of the kernel that it runs in.
        spent: seconds of its time that are used up already.

    Returns:
        What came of it; its cells are the notebook's code cells.
    """
    cells = [cell for cell in nb.cells if cell.cell_type == "code"]
    own = {place for place, cell in enumerate(cells) if "nbgrader" not in cell.metadata}
    settings = dataclasses.replace(settings, environment=settings.environment | {LANGUAGE: language()})
    files = {**files, FILE_NAME: paper.to_bytes()}
    sitting = sit([cell.source for cell in cells], files, settings, own, spent)
    for cell, outputs in zip(cells, sitting.outputs, strict=True):
        cell.outputs, cell.execution_count = outputs, None
    return sitting
