"""Runs the right answers to each assignment in the exam room, TIMES over, and prints a digest of all answer sheets.

Arguments: TIMES, and the folder of source/. `shortcuts.py` measures what that costs.
"""

import hashlib
import json
import sys
from pathlib import Path

import nbformat

from grader_utils.answering.sheet import MIME_TYPE
from grader_utils.course.asked import questions_of
from grader_utils.course.assignments import assignments_in
from grader_utils.course.data_files import data_files
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.warm_process import WarmProcess
from grader_utils.grading.engine.sit_exam import sit_exam
from grader_utils.marking.draw import draw_paper

APART = "07_training"
"""Its cells train networks for seconds, which no shortcut to a kernel changes."""


def main(times: int, source: Path) -> None:
    """Let every assignment sit `times`, one after the other, as a grading run with one job does."""
    settings, sheets = ExamRoom().settings, hashlib.sha256()
    tasks = []
    for name in assignments_in(source):
        if name != APART:
            (path,) = (source / name).glob("*.ipynb")
            notebook = nbformat.read(path, as_version=4)
            tasks.append((notebook, draw_paper(b"bench", questions_of(notebook)), data_files(source / name)))
    WarmProcess.own().wait_until_there()
    for _ in range(times):
        for notebook, paper, files in tasks:
            sitting = sit_exam(notebook, paper, files, settings)
            assert not sitting.stopped, [cell.message for cell in sitting.stopped]
            outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
            for output in outputs:
                assert output.output_type != "error", output.evalue
                if MIME_TYPE in output.get("data", {}):
                    sheets.update(json.dumps(output.data[MIME_TYPE], sort_keys=True).encode())
    WarmProcess.stop_own()
    print(json.dumps({"sittings": times * len(tasks), "sheets": sheets.hexdigest()}))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
