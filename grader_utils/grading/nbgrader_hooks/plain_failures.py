"""Has nbgrader's commands end with a sentence, not with a traceback, where a user can do something about it."""

import sys
from types import TracebackType

from grader_utils.failure import ExpectedFailure
from grader_utils.inert import for_terminal


def end_with_a_sentence() -> None:
    """Show an ExpectedFailure that nobody has caught in this process by its message alone."""
    if sys.excepthook is not _show:
        _before.append(sys.excepthook)
        sys.excepthook = _show


_before: list = []


def _show(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if isinstance(error, ExpectedFailure):
        print(for_terminal(str(error), keep="\n"), file=sys.stderr)
    else:
        _before[-1](kind, error, where)
