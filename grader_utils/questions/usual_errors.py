"""Mistakes that end in an error before any number comes out: known by what Python says of them."""

from collections.abc import Callable
from typing import NoReturn

from grader_utils.questions.question import Question

INIT_NEVER_RUNS, ATTRIBUTE_NEVER_SET = "takes no arguments", "has no attribute"
WEIGHTS_TRANSPOSED = "could not broadcast input array from shape (n,m) into shape (m,n)"
"""What Python and NumPy say of them. Of other mistakes, too: `marking.same_error` asks what else is known."""

_INIT_HINT = (
    "Python found no `__init__` that takes numbers. Compare the name of your first method with it, letter by letter: "
    "how many underscores stand on each side?"
)
_ATTRIBUTE_HINT = (
    "The last line of the error names an attribute that was never set. Which method should put it into `self`, and "
    "does that method run?"
)


def fails(error: type[Exception], message: str) -> Callable:
    """Return a formula that raises `error` with `message` whatever it is given; see `marking.same_error`."""

    def formula(**inputs: object) -> NoReturn:
        raise error(message)

    return formula


def init_never_runs(question: Question) -> None:
    """Add the mistake of a class whose `__init__` has another name, so that it takes no arguments."""
    question.mistake("__init for __init__", fails(TypeError, INIT_NEVER_RUNS), hint=_INIT_HINT)


def attribute_never_set(question: Question) -> None:
    """Add the mistake of a class that reads an attribute which nothing has put into `self`."""
    question.mistake("an attribute never set", fails(AttributeError, ATTRIBUTE_NEVER_SET), hint=_ATTRIBUTE_HINT)
