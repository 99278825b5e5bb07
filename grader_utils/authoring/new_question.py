"""`course new-question`: puts the frame of a question into a course, everywhere or nowhere."""

import contextlib
import json
import re
from pathlib import Path
from typing import Any

import grader_utils
from grader_utils.authoring.frame import Frame
from grader_utils.authoring.names import check_form, check_unused
from grader_utils.course.assignments import assignments_in
from grader_utils.failure import ExpectedFailure
from grader_utils.questions import all_questions

_EXERCISE = re.compile(r"^## Exercise (\d+)", re.MULTILINE)


class CannotAdd(ExpectedFailure):
    """The course cannot take a new question; the message says why. Nothing was changed."""


def add_question(course: Path, name: str, assignment: str, points: int) -> list[Path]:
    """Write the frame of a question into the course, and return the files that are new or changed.

    Args:
        course: the course's folder, whose own package is the one that runs.
        name: the question's name; the function that students write has the same.
        assignment: where it is asked, as its last exercise.
        points: what its check earns.

    Raises:
        CannotAdd: the assignment is unknown, or a file cannot be read or written.
        UnusableName: the name is no name or is taken.
    """
    check_form(name)
    known = assignments_in(course / "source")
    if assignment not in known:
        raise CannotAdd(f"There is no assignment {assignment}. There are: {', '.join(known)}.")
    check_package(course)
    path, notebook = _read_notebook(course / "source" / assignment)
    check_unused(name, all_questions(), notebook["cells"])
    package = course / "grader_utils" / "questions" / assignment.partition("_")[2]
    module, folder = package / f"{name}.py", course / "tests" / "classroom" / assignment / name
    for place in (package.with_suffix(".py"), module, folder):  # a package would hide a module of its name
        if place.exists():
            raise CannotAdd(f"{place} exists already. Move it away, or take another name.")
    frame = Frame(name, assignment, _last_exercise(notebook) + 1, points)
    new = {} if package.exists() else {package / "__init__.py": frame.package()}
    new |= {module: frame.module(), path: _with_cells(notebook, frame.cells())}
    new |= {folder / file: text for file, text in frame.solution_files().items()}
    write_all(new)
    return list(new)


def check_package(course: Path) -> None:
    """Raise `CannotAdd` unless the package that runs is that of `course`: else its questions are not the course's."""
    running = Path(grader_utils.__file__).resolve().parent
    if running != course / "grader_utils":
        raise CannotAdd(
            f"This command reads its questions in {running}, not in {course}. Run the command of that course's own "
            "environment: .venv/bin/course, which `make course` sets up."
        )


def _read_notebook(folder: Path) -> tuple[Path, dict[str, Any]]:
    paths = sorted(folder.glob("*.ipynb"))
    if len(paths) != 1:
        raise CannotAdd(f"{folder} holds {len(paths)} notebooks; a question can be added where there is one.")
    try:
        notebook = json.loads(paths[0].read_text(encoding="utf-8"))
        if not all({"cell_type", "source"} <= set(cell) for cell in notebook["cells"]):
            raise KeyError("cells")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CannotAdd(f"{paths[0]} cannot be read as a notebook. Open and save it in JupyterLab first.") from error
    return paths[0], notebook


def _last_exercise(notebook: dict[str, Any]) -> int:
    texts = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    return max((int(number) for text in texts for number in _EXERCISE.findall(text)), default=0)


def _with_cells(notebook: dict[str, Any], cells: list[dict[str, Any]]) -> str:
    """Return the notebook's text with `cells` before its closing words, every other line as it was."""
    old = notebook["cells"]
    if old and isinstance(old[0]["source"], list):  # as JupyterLab saves it
        cells = [cell | {"source": cell["source"].splitlines(keepends=True)} for cell in cells]
    closes = bool(old) and old[-1]["cell_type"] == "markdown" and "nbgrader" not in old[-1]["metadata"]
    place = len(old) - closes
    return json.dumps(notebook | {"cells": old[:place] + cells + old[place:]}, indent=1, ensure_ascii=False) + "\n"


def write_all(new: dict[Path, str]) -> None:
    """Write every file, or none: when one cannot be written, the others are put back, and `CannotAdd` says which."""
    old = {path: path.read_bytes() if path.exists() else None for path in new}
    try:
        for path, text in new.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        for path, content in old.items():
            with contextlib.suppress(OSError):
                _put_back(path, content)
        raise CannotAdd(f"{error.filename} cannot be written: {error.strerror}. Nothing was changed.") from error


def _put_back(path: Path, content: bytes | None) -> None:
    if content is not None:
        path.write_bytes(content)
        return
    path.unlink(missing_ok=True)
    if not any(path.parent.iterdir()):
        path.parent.rmdir()
