"""The versions of libraries that this package was tried with, where it uses more of them than they promise to keep.

docs/internals.md says what is used, and by whom.
"""

from importlib.metadata import version

from grader_utils.failure import ExpectedFailure

TRIED = {"nbgrader": "0.9.6", "jupyter_client": "8.10", "ipykernel": "7.4", "ipython": "9.18", "matplotlib": "3.11"}
"""A version that begins with these numbers was tried."""

REFUSED = ("nbgrader", "jupyter_client")
"""Without a tried version of these, nothing is graded."""

KERNEL = ("ipykernel", "ipython")
"""With another version of these, submissions run in an ordinary kernel, which takes longer."""

FIGURES = ("matplotlib",)
"""With another version of this, no figure is made ready before it is asked for."""


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


def check_versions() -> None:
    """Raise UntriedVersion where nothing should be graded."""
    if found := untried(*REFUSED):
        raise UntriedVersion(
            f"Nothing was graded: {'; '.join(found)}. Install the tried version: pip install -r requirements.txt"
        )
