"""Failures that a user can do something about: their message is all that is shown."""


class ExpectedFailure(RuntimeError):  # noqa: N818 (subclasses name what happened)
    """Something is missing or refused; the message says what to do."""
