"""Builds the take-home zip: with the same setuptools, the same files make the same bytes, whenever and wherever."""

import shutil
import tempfile
import zipfile
from pathlib import Path

from grader_utils.bundle.requirements import student_requirements
from grader_utils.bundle.start_page import start_page
from grader_utils.bundle.wheel import build_wheel
from grader_utils.course.lab_settings import write_lab_settings
from grader_utils.languages.language import Language
from grader_utils.messages import ENGLISH, speaking

NAME = "neural_networks_by_hand"
START_PAGE = "START_HERE.html"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "*.pyc")


def build_bundle(course: Path, folder: Path, notebooks: Path | None = None, language: Language | None = None) -> Path:
    """Write the zip for students into `folder` and return its path.

    Args:
        course: the folder of the course.
        folder: where the zip goes; an older one there is replaced.
        notebooks: the folder with notebooks/ and release/, if not the course: they are in another language.
        language: what it is in, if not in English.

    Raises:
        CannotBuild: pip could not build the package.
    """
    with tempfile.TemporaryDirectory() as scratch:
        content = Path(scratch) / NAME
        content.mkdir()
        with speaking(language.code if language else ENGLISH):
            _gather(course, notebooks or course, content, language)
        name = f"{NAME}-{language.code}" if language else NAME
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{name}.zip.part"
        _zip(content, unfinished)
        return unfinished.replace(folder / f"{name}.zip")


def _gather(course: Path, notebooks: Path, content: Path, language: Language | None) -> None:
    for name in ("notebooks", "release"):
        shutil.copytree(notebooks / name, content / name, ignore=_LEFT_OUT)
    shutil.copy(course / "LICENSE", content)
    wheel = build_wheel(course, content)
    pinned = (course / "requirements-student.txt").read_text(encoding="utf-8")
    more = (course / language.requirements).read_text(encoding="utf-8") if language and language.requirements else ""
    requirements = student_requirements(pinned, wheel.name, more)
    (content / "requirements.txt").write_text(requirements, encoding="utf-8", newline="\n")
    settings = write_lab_settings(content, language) if language else None
    options = f"--LabApp.app_settings_dir={settings.name} " if settings else ""
    (content / START_PAGE).write_text(start_page(options), encoding="utf-8", newline="\n")


def _zip(content: Path, target: Path) -> None:
    files = sorted((path.relative_to(content.parent).as_posix(), path) for path in content.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w") as archive:
        for name, path in files:
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # readable by all, on any system
            archive.writestr(entry, path.read_bytes())
