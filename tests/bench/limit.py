"""The limit: the submissions' cells alone, in children of a warm process. No kernel, no marking.

Run as a program with a folder of submissions, it prints for each a line of JSON: the assignment, wall and CPU
seconds, and how many cells failed.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import NoReturn

import matplotlib

matplotlib.use("agg")

import matplotlib.pyplot
import numpy  # noqa: F401
from IPython.core.interactiveshell import InteractiveShell

import grader_utils.answering.answer
import grader_utils.answering.expression
import grader_utils.checks
import grader_utils.figures  # noqa: F401


def run_all(folder: Path) -> None:
    """Run every submission in `folder`, one after the other, each in a child of its own."""
    for notebook in sorted(folder.glob("*/*/*.ipynb")):
        began = time.perf_counter()
        child = os.fork()
        if child == 0:
            run_cells(notebook)
        _, status, usage = os.wait4(child, 0)
        wall, cpu = time.perf_counter() - began, usage.ru_utime + usage.ru_stime
        failed = os.waitstatus_to_exitcode(status)
        if failed < 0:
            sys.exit(f"{notebook} was ended by signal {-failed}")
        about = {"assignment": notebook.parents[1].name, "wall": wall, "cpu": cpu, "failed_cells": failed}
        print(json.dumps(about), flush=True)


def run_cells(notebook: Path) -> NoReturn:
    """Run the notebook's code cells in its own folder, and end this process with the number of cells that failed."""
    os.chdir(notebook.parent)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    runs = [shell.run_cell("".join(cell["source"])) for cell in cells if cell["cell_type"] == "code"]
    sys.stdout.flush()
    os._exit(sum(not run.success for run in runs))


if __name__ == "__main__":
    run_all(Path(sys.argv[1]))
