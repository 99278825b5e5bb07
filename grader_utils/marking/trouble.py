"""Tells whether two errors are the same trouble: Python and NumPy say what happened in words that hardly vary."""

import re

from grader_utils.answering.answer import RaisedError

_SIGNS = (
    ("takes no arguments",),
    ("has no attribute", "is not defined"),
    ("mismatch in its core dimension", "not aligned"),
    ("could not be broadcast together",),
    ("could not broadcast input array",),
    ("non-broadcastable output operand",),
    ("truth value of an array",),
    ("Cannot cast ufunc",),
)
"""Words that mean one and the same trouble, a line each: `@` and np.dot say of the same sizes other things."""


def same_trouble(error: RaisedError, mistaken: Exception, own_words: bool = False) -> bool:
    """Return whether `error` is what a solution with a known mistake raises.

    Args:
        error: what the student's code raised.
        mistaken: what the formula of the mistake raised.
        own_words: whether the question asks for errors, whose messages are the student's own.
    """
    if error.type != type(mistaken).__name__:
        return False
    return own_words or _gist(error.message) == _gist(str(mistaken))


def _gist(message: str) -> str:
    """Return what a message has in common with others about the same trouble: no names, no sizes."""
    for signs in _SIGNS:
        if any(sign in message for sign in signs):
            return signs[0]
    return re.sub(r"'[^']*'|[\d(),. ]+", " ", message).strip()
