"""The course in another language, beside the English one: lessons, assignments and student versions."""

import shutil
from pathlib import Path

from grader_utils.course.lesson_outputs import outputs_of, run_lessons
from grader_utils.course.release import generate
from grader_utils.languages.in_language import translate_notebooks
from grader_utils.languages.language import Language

_LEFT_OUT = shutil.ignore_patterns(".*")


def build_translated(course: Path, folder: Path, language: Language) -> Path:
    """Make notebooks/, source/ and release/ of a course in a language, and return the folder that holds them.

    Lessons are run, so that they have the outputs that they show in this language.

    Args:
        course: the course in English, with its translations/.
        folder: where they go; what was made there before is replaced.
        language: one of the course's.

    Raises:
        BadCatalog: a catalog cannot be read.
        LessonFailed: a lesson cannot be run to its end.
        CannotGenerate: nbgrader refused an assignment; the message is what it said.
    """
    known = outputs_of(folder / "notebooks")
    for name in ("notebooks", "source"):
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(course / name, folder / name, ignore=_LEFT_OUT)
    translate_notebooks(course, folder, language)
    run_lessons((folder / "notebooks").glob("*.ipynb"), language.code, known)
    generate(course, folder / "release", language.code)
    return folder
