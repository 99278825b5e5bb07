"""Failures that a user can do something about: their message is all that is shown."""

from collections.abc import Iterable, Sequence


class ExpectedFailure(RuntimeError):  # noqa: N818 (subclasses name what happened)
    """Something is missing or refused; the message says what to do."""

    status = 1
    """The exit status of a command that ends with it."""


class NoSuchAssignment(ExpectedFailure):
    """An assignment was asked for that the course does not have."""

    status = 2


def check_assignments(asked: Iterable[str], known: Sequence[str]) -> None:
    """Raise NoSuchAssignment for the first one that was asked for and is not known."""
    unknown = sorted(set(asked) - set(known))
    if unknown:
        raise NoSuchAssignment(f"There is no assignment {unknown[0]}. There are: {', '.join(known)}.")
