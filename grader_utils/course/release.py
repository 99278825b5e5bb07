"""Generates every student version with nbgrader, in a scratch folder, so that no gradebook is touched."""

import filecmp
import io
import logging
import shutil
import tempfile
from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from grader_utils.course.assignments import assignments_in
from grader_utils.failure import ExpectedFailure, check_assignments


class CannotGenerate(ExpectedFailure):
    """nbgrader refused an assignment; the message is what it said."""


def generate(course: Path, release: Path, language: str | None = None) -> None:
    """Generate the student version of every assignment of `course` into `release`, which is replaced.

    They are in the language of this code; where it is None, in that of the class.

    Raises:
        CannotGenerate: nbgrader refused an assignment; the message is what it said.
        NoSuchLanguage: the course does not have this language.
        NoSuchAssignment: there is nothing in source/.
    """
    with tempfile.TemporaryDirectory() as scratch:
        made = _generate_in(Path(scratch), course, language)
        shutil.rmtree(release, ignore_errors=True)
        shutil.copytree(made, release)


def stale_files(course: Path) -> list[str]:
    """Return the files of `release/` that differ from what `generate` makes, relative to `release/`."""
    with tempfile.TemporaryDirectory() as scratch:
        return sorted(_differences(_generate_in(Path(scratch), course), course / "release"))


def _generate_in(scratch: Path, course: Path, language: str | None = None) -> Path:
    names = assignments_in(course / "source")
    check_assignments([], names)
    shutil.copytree(course / "source", scratch / "source", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    for settings in ("nbgrader_config.py", "course_settings.py"):
        if (course / settings).is_file():
            shutil.copy(course / settings, scratch)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(scratch)).load_config()
    config.TranslateTexts.course = str(course)
    if language is not None:
        config.Course.language = language
    for name in names:
        folder = CourseDirectory(config=config, root=str(scratch), db_url=f"sqlite:///{scratch}/gradebook.db")
        folder.assignment_id = name
        _run(GenerateAssignment, folder, config)
    return scratch / "release"


def _run(converter: type, folder: CourseDirectory, config: Config) -> None:
    said = io.StringIO()
    log = logging.Logger("generate_assignment", logging.WARNING)
    log.addHandler(logging.StreamHandler(said))
    try:
        converter(coursedir=folder, config=config, log=log).start()
    except (NbGraderException, SystemExit) as error:
        told = [line for line in said.getvalue().splitlines() if line and not line.startswith((" ", "Traceback"))]
        raise CannotGenerate("\n".join([f"{folder.assignment_id} cannot be generated:", *told])) from error


def _differences(new: Path, old: Path) -> set[str]:
    names = {str(path.relative_to(root)) for root in (new, old) for path in root.rglob("*") if path.is_file()}
    names = {name for name in names if ".ipynb_checkpoints" not in name}
    _, different, missing = filecmp.cmpfiles(new, old, sorted(names), shallow=False)
    return {*different, *missing}
