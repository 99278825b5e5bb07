"""Prints all questions as text, to compare before and after a change of how they are written.

    python tests/questions/dump.py > before; python tests/questions/dump.py [NAMES] | diff before -

It states for each question its parameters, docstring and tolerance; of each part the inputs (of an unseen one those
of three seeds), torch's answer, the requirement, and what each known mistake predicts, to the last digit.
"""

import dataclasses
import hashlib
import inspect
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from grader_utils.marking.evaluate import mistaken_value
from grader_utils.questions import Question, all_questions
from grader_utils.questions.evaluate import expected_value

SEEDS = (1, 2, 3)
LONGEST = 400
"""Characters of a value; a longer one is stated by its beginning and the SHA-256 of the whole."""


def text(value: Any) -> str:
    """Return a value as text that differs whenever a digit, a shape, a dtype or an order does."""
    whole = _whole(value)
    if len(whole) <= LONGEST:
        return whole
    return f"{whole[:LONGEST]}... sha256 {hashlib.sha256(whole.encode()).hexdigest()[:16]}"


def _whole(value: Any) -> str:
    if hasattr(value, "detach"):
        return f"tensor {_whole(value.detach().numpy())}"
    if isinstance(value, np.ndarray):
        return f"{value.dtype}{value.shape} {value.tolist()!r}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_whole(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple | list):
        return f"{type(value).__name__}({', '.join(map(_whole, value))})"
    if dataclasses.is_dataclass(value):
        fields = (f"{item.name}={_whole(getattr(value, item.name))}" for item in dataclasses.fields(value))
        return f"{type(value).__name__}({', '.join(fields)})"
    if isinstance(value, type):
        return value.__name__
    if callable(value):
        return f"function on -2, 0.5 and 3: {_whole(_values(value))}"
    return f"{type(value).__name__} {value!r}"


def _values(function: Any) -> Any:
    """Return what the curve of a figure does; a function that takes more than x has no value here."""
    import torch

    try:
        return function(torch.tensor([-2.0, 0.5, 3.0], dtype=torch.float64))
    except TypeError:
        return None


def lines(question: Question) -> Iterator[str]:
    """Yield the lines that describe a question."""
    reference, tolerance = question.reference, question.tolerance
    yield f"## {question.name}{inspect.signature(reference)}, labels {question.labels}"
    yield inspect.getdoc(reference) or ""
    yield f"tolerance: {tolerance.roundings}, {tolerance.room}, {tolerance.double}, {tolerance.by_entry}"
    yield f"because: {tolerance.reason}"
    for number, mistake in enumerate(question.mistakes):
        yield f"mistake {number}: {mistake.name} | breaks {mistake.breaks} | {mistake.hint}"
    for kind, seeds in (("practice", SEEDS[:1]), ("exam", SEEDS)):
        for part in question.parts(kind):
            yield f"# {kind}: {part.name} | requires {part.requires}"
            for seed in seeds:
                inputs = part.draw(np.random.default_rng(seed))
                yield f"seed {seed}: {text(inputs)}"
                yield f"  reference: {text(expected_value(question, inputs))}"
                for number, mistake in enumerate(question.mistakes):
                    if mistake.formula is not None:
                        yield f"  mistake {number}: {text(mistaken_value(mistake, inputs))}"


def main(names: list[str]) -> None:
    """Print the questions called `names`, or all."""
    for name, question in sorted(all_questions().items()):
        if not names or name in names:
            print(*lines(question), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
