"""Which `grader_utils` grades a course: the one that is imported must be the course's own, where it holds one."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import grader_utils
from grader_utils.failure import ExpectedFailure
from grader_utils.phrasing import first_of

NAME = "grader_utils"
_MOST_NAMED = 3
_SHOWS_ONLY = (
    "authoring/",
    "bundle/",
    "commands/",
    "demo/",
    "grading/feedback/",
    "grading/pages/",
    "grading/report/",
    "grading/similar/",
)
"""Packages that no grade depends on: nothing that grades imports them."""


class AnotherPackage(ExpectedFailure):
    """The course's folder holds a grader_utils that is not the one which runs; the message says which is which."""


def package_folder() -> Path:
    """Return the folder of the package that runs."""
    return Path(grader_utils.__file__).resolve().parent


def package_shown() -> str:
    """Return the package that runs, as a person reads it: version and folder."""
    return f"{NAME} {grader_utils.__version__} in {package_folder()}"


def check_own_package(course: Path) -> None:
    """Compare the package that runs with the one in the course's folder, where there is one.

    With a copy installed, what is mended in the course's folder would change nothing, and nobody would see it.

    Raises:
        AnotherPackage: it is another one, and differs in what decides on a grade.
    """
    own = (course / NAME).resolve()
    if not (own / "__init__.py").is_file() or own == package_folder():
        return
    differing = differing_files(own, package_folder())
    if differing:
        raise AnotherPackage(
            f"{package_shown()} runs, and the course's own, {own}, differs from it in "
            f"{first_of(differing, _MOST_NAMED)}. What is mended there would change nothing. Have the course's "
            f"own run: pip install -e '{course}'"
        )


def differing_files(own: Path, other: Path) -> list[str]:
    """Return the files, relative to the two packages, in which they differ."""
    names = {path.relative_to(folder) for folder in (own, other) for path in _code(folder)}
    return sorted(str(name) for name in names if _content(own / name) != _content(other / name))


def code_version() -> str:
    """Return a fingerprint of all in the package that runs and that can decide on a grade."""
    digest, package = hashlib.sha256(), package_folder()
    for path in _code(package):
        name = path.relative_to(package).as_posix()
        if not name.startswith(_SHOWS_ONLY):
            digest.update(name.encode() + path.read_bytes())
    return digest.hexdigest()


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _code(package: Path) -> Iterator[Path]:
    return (path for path in sorted(package.rglob("*")) if path.suffix in (".py", ".npz"))
