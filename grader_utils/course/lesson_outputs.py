"""What lessons show when they are run: one in another language is made with its outputs, as the English ones are."""

import hashlib
import json
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import nbformat

from grader_utils.course.own_package import package_folder
from grader_utils.failure import ExpectedFailure
from grader_utils.figures.moving.stored import without_controls
from grader_utils.languages.in_language import SAID_IN
from grader_utils.languages.notebook_file import notebook_text, read_notebook
from grader_utils.messages import LANGUAGE
from grader_utils.progress.place import FOLDER, OFF

_SECONDS = 300
"""How long a cell may take: a training in a lesson takes a few."""
_RUN_AS = "run_as"
"""In a lesson's metadata: a fingerprint of the notebook and the package whose outputs it has."""


class LessonFailed(ExpectedFailure):
    """A lesson cannot be run to its end; the message names the cell's error."""


def outputs_of(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the notebooks that lie in a folder with outputs, each by the fingerprint of what was run."""
    found = (read_notebook(path) for path in sorted(folder.glob("*.ipynb")))
    return {key: lesson for lesson in found if (key := lesson["metadata"].get(SAID_IN, {}).get(_RUN_AS))}


def run_lessons(paths: Iterable[Path], language: str, known: dict[str, dict[str, Any]]) -> None:
    """Run each lesson where it lies and write it with its outputs; one that was run before, as it is, is not run again.

    Args:
        paths: of the lessons, without outputs.
        language: the code of the language in which the package speaks.
        known: what `outputs_of` found before they were written anew.

    Raises:
        LessonFailed: a cell raised an error that it should not.
    """
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        list(threads.map(lambda path: _run_lesson(path, language, known), paths))


def _run_lesson(path: Path, language: str, known: dict[str, dict[str, Any]]) -> None:
    lesson = read_notebook(path)
    key = hashlib.sha256(f"{_package()} {notebook_text(lesson)}".encode()).hexdigest()
    done = known.get(key) or _with_outputs(lesson, path, language)
    done["metadata"][SAID_IN][_RUN_AS] = key
    path.write_text(notebook_text(done), encoding="utf-8")


def _with_outputs(lesson: dict[str, Any], path: Path, language: str) -> dict[str, Any]:
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    notebook = nbformat.from_dict(lesson)
    client = NotebookClient(
        notebook,
        timeout=_SECONDS,
        kernel_name="python3",
        extra_arguments=["--IPKernelApp.log_level=CRITICAL"],  # a cell that fails is told of below
        store_widget_state=False,
        coalesce_streams=True,
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    try:
        client.execute(env=os.environ | {LANGUAGE: language, FOLDER: OFF})
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        raise LessonFailed(f"{path.name} cannot be run in this language: {error}") from error
    return json.loads(nbformat.v4.writes(without_controls(notebook)))


@cache
def _package() -> str:
    """Return a fingerprint of all that the package computes and says."""
    digest, package = hashlib.sha256(), package_folder()
    for path in sorted(package.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
