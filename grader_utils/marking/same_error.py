"""Tells whether two errors are the same: Python and NumPy say what happened in words that hardly vary."""

import re

from grader_utils.answering.answer import RaisedError
from grader_utils.questions.usual_errors import ATTRIBUTE_NEVER_SET, INIT_NEVER_RUNS, WEIGHTS_TRANSPOSED

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
"""Words that mean one and the same error, a line each: `@` and np.dot say of the same sizes other things."""


def same_error(error: RaisedError, mistaken: Exception, own_words: bool = False) -> bool:
    """Return whether `error` is what a solution with a known mistake raises.

    Args:
        error: what the student's code raised.
        mistaken: what the formula of the mistake raised.
        own_words: whether the question asks for errors, whose messages are the student's own.
    """
    if error.type != type(mistaken).__name__ or _has_another_cause(error, str(mistaken)):
        return False
    return own_words or _gist(error.message) == _gist(str(mistaken))


def _has_another_cause(error: RaisedError, mistaken: str) -> bool:
    """Return whether an error, for all that is known of it, is another error than one known by these words alone."""
    clues = error.clues
    if mistaken == ATTRIBUTE_NEVER_SET:
        called = f".{clues.get('name')}(" in error.code
        return not clues.get("own") or bool(clues.get("near") or clues.get("outside")) or called
    if mistaken == WEIGHTS_TRANSPOSED:
        sizes = re.search(r"shape \((\d+),(\d+)\) into shape \((\d+),(\d+)\)", error.message)
        return sizes is None or (sizes[1], sizes[2]) != (sizes[4], sizes[3])
    return mistaken == INIT_NEVER_RUNS and not clues.get("near")


def _gist(message: str) -> str:
    """Return what a message has in common with others about the same error: no names, no sizes."""
    for signs in _SIGNS:
        if any(sign in message for sign in signs):
            return signs[0]
    return re.sub(r"'[^']*'|[\d(),. ]+", " ", message).strip()
