"""Lets a hook refuse in words under a version of nbgrader that may pass over what the hook is there for."""

from collections.abc import Callable

from grader_utils.tried_versions import UntriedVersion, check_tried


def only_tried(fail: Callable[[str], object], what: str) -> None:
    """Call `fail` with "Nothing was `what`", and why, unless the installed version of nbgrader was tried.

    Args:
        fail: nbgrader's way to end a command: it logs a message, and raises.
        what: "collected", for example.
    """
    try:
        check_tried("nbgrader")
    except UntriedVersion as failure:
        fail(f"Nothing was {what}: {failure}")
