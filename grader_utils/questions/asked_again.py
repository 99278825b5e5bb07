"""What questions share that ask one object twice: the inputs of the first time are called `earlier`."""

from collections.abc import Callable
from typing import Any

import numpy as np

from grader_utils.questions.question import Question
from grader_utils.questions.usual_errors import init_never_runs

_KEPT_HINT = (
    "Asked a second time, the same object gave its first result once more. Which line keeps it, and when is it "
    "computed anew?"
)
_ADDED_HINT = (
    "The first call left something behind, and the second one added to it. Which number in `self` should stay as "
    "`__init__` made it?"
)


def first_result_kept(question: Question, right: Callable, varies: str = "x") -> None:
    """Add the mistake of an object that computes once and gives the same ever after.

    Args:
        question: its reference has a parameter `earlier`, None where an object is asked once.
        right: the right result for one call, from all inputs but `earlier`, by name.
        varies: the input in whose place `earlier` stood in the first call.
    """

    def formula(earlier: Any = None, **given: Any) -> Any:
        return right(**(given if earlier is None else given | {varies: earlier}))

    question.mistake("first result kept", formula, hint=_KEPT_HINT)


def adds_up(question: Question, formula: Callable) -> None:
    """Add the mistake of an object that adds to a number of its own in each call; `formula` takes `earlier`, too."""
    question.mistake("adds up from call to call", formula, hint=_ADDED_HINT)


def neuron_objects(question: Question, activation: Callable = lambda z: z) -> None:
    """Add what goes wrong with neurons as objects: w and b exchanged, a loop that forgets, a result kept, and the like.

    Args:
        question: about w, b and x, with `earlier` for the sample that goes through the same neuron before x.
        activation: what follows w.x + b, in NumPy.
    """

    def added_to_b(w: Any, b: Any, x: Any, earlier: Any = None) -> Any:
        return activation(w @ x + b + (0 if earlier is None else w @ earlier))

    question.mistake(
        "w and b exchanged",
        lambda w, b, x: activation(b * x + w),
        lambda w, b, x: activation(np.sum(b * x) + w),
        hint="Your neuron takes w for b, and b for w. In which order does `__init__` get them?",
    )
    question.mistake(
        "the last product only",
        lambda w, b, x: activation(w[-1] * x[-1] + b),
        hint="Of all products only the last one reaches z. What becomes of the earlier ones in your loop?",
    )
    question.mistake(
        "the last product alone",
        lambda w, x: activation(w[-1] * x[-1]),
        hint="Your z is the last product alone, without b. Is there a `=` or `=+` in your loop, in place of `+=`?",
    )
    question.mistake(
        "bias added to x",
        lambda w, b, x: activation(w @ (x + b)),
        hint="b was added to every input, before the weights came. What is complete when b is added?",
    )
    question.mistake(
        "two inputs only",
        lambda w, b, x: activation(w[:2] @ x[:2] + b),
        lambda w, b, x: activation(w[0] * x[0] + w[1] * x[1] + b),
        hint="Your neuron reads the first two entries of x and no others. How many entries may x have?",
    )
    question.mistake(
        "bias twice",
        lambda w, b, x: activation(w @ x + 2 * b),
        hint="b counts twice in your z. Does your sum begin at b, and does another line add b as well?",
    )
    question.mistake(
        "decimals of b cut off",
        lambda w, b, x: activation(w @ x + np.trunc(b)),
        lambda w, b, x: activation(w @ x + (np.trunc(b) if w.dtype.kind == "i" else b)),
        hint="b lost what stands behind its decimal point. Is it kept as a whole number, or among whole numbers?",
    )
    first_result_kept(question, lambda w, b, x: activation(w @ x + b))
    adds_up(question, added_to_b)
    init_never_runs(question)
