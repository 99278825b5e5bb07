"""The versions of libraries that this package was tried with, where it uses more of them than they promise to keep.

docs/internals.md says what is used, and by whom.
"""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from grader_utils.failure import ExpectedFailure

TRIED = {
    "nbgrader": "0.9.6",
    "jupyter_client": "8.10",
    "ipykernel": "7.4",
    "ipython": "9.18",
    "matplotlib": "3.11",
    "nbconvert": "7.17",
}
"""A version that begins with these numbers was tried."""

REFUSED = ("nbgrader", "jupyter_client", "matplotlib")
"""Without a tried version of these, nothing is graded."""

KERNEL = ("ipykernel", "ipython")
"""With another version of these, submissions run in an ordinary kernel, which takes longer."""

GRADING = ("torch", "nh3", "yaml", "rich", "jinja2", "markupsafe", "nbconvert")
"""Modules that grading needs besides, in any version; a student's machine may lack them."""

PAGES = ("nbgrader", "nbconvert")
"""Without a tried version of these, no page is made that shows what students wrote."""


class UntriedVersion(ExpectedFailure):
    """A library is installed in a version with which grades could be wrong; the message says which to install."""


def untried(*names: str) -> list[str]:
    """Return those of the installed libraries that were not tried, with both versions."""
    installed = {name: version(name) for name in names}
    return [
        f"{name} {number} is installed, and {TRIED[name]} was tried"
        for name, number in installed.items()
        if not f"{number}.".startswith(f"{TRIED[name]}.")
    ]


class NotForGrading(ExpectedFailure):
    """This environment is a student's, without what grades; the message says what to install."""


def check_versions() -> None:
    """Raise NotForGrading or UntriedVersion where nothing can or should be graded."""
    if absent := [*filter(_is_absent, REFUSED), *(name for name in GRADING if find_spec(name) is None)]:
        raise NotForGrading(
            f"Nothing was graded: {', '.join(absent)} {'is' if len(absent) == 1 else 'are'} not installed here. "
            "Grading needs the full set: pip install -r requirements.txt"
        )
    if found := untried(*REFUSED):
        raise UntriedVersion(
            f"Nothing was graded: {'; '.join(found)}. Install the tried version: pip install -r requirements.txt"
        )


def _is_absent(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return True
    return False


def check_tried(*names: str) -> None:
    """Raise UntriedVersion where one of these is installed in a version with which its hook could be passed over."""
    if found := untried(*names):
        raise UntriedVersion(f"{'; '.join(found)}. Install the tried version: pip install -r requirements.txt")
