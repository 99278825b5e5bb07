"""Evaluates references with torch, on the inputs of one part."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from grader_utils.failure import ExpectedFailure
from grader_utils.messages import say, to_say
from grader_utils.questions.expected_figures import Drawing
from grader_utils.questions.question import Question

NO_TORCH = to_say(
    "Only torch can say what is right here, and it is not installed. Install all that the course needs, in its folder: "
    "pip install -r requirements.txt"
)


class TorchMissing(ExpectedFailure):
    """Something was asked that only torch can answer, and it is not installed; the message says what to do."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def expected_value(question: Question, inputs: dict[str, Any]) -> Any:
    """Return the right answer: an array, a tuple or dict of arrays, or an expectation of `questions.expected`.

    Arrays reach the reference as float64 tensors, labels as int64 tensors, everything else as it is.

    Raises:
        TorchMissing: torch is not installed.
    """
    if question.in_numpy:
        dtypes = {name: np.int64 if name in question.labels else np.float64 for name in inputs}
        arrays = {name: value.astype(dtypes[name]) if isinstance(value, np.ndarray) else value
                  for name, value in inputs.items()}  # fmt: skip
        return as_arrays(question.reference(**arrays))
    torch = single_threaded_torch()

    def tensor(name: str, value: Any) -> Any:
        if not isinstance(value, np.ndarray):
            return value
        return torch.tensor(value, dtype=torch.int64 if name in question.labels else torch.float64)

    value = question.reference(**{name: tensor(name, value) for name, value in inputs.items()})
    return as_arrays(value, lambda function, x: function(torch.tensor(x, dtype=torch.float64)).numpy())


@functools.cache
def single_threaded_torch() -> Any:
    """Return torch. On arrays of a lesson's size, handing work to threads takes longer than the work.

    Raises:
        TorchMissing: it is not installed.
    """
    try:
        import torch
    except ModuleNotFoundError as error:
        raise TorchMissing(say(NO_TORCH)) from error
    torch.set_num_threads(1)
    return torch


def as_arrays(value: Any, values: Callable = lambda function, x: function(x)) -> Any:
    """Return what a reference or a mistake returned, with NumPy arrays for tensors and numbers, and sampled curves.

    `values(function, x)` returns the values of a curve's function at x, (n,), as an array.
    """
    if hasattr(value, "detach"):
        return value.detach().numpy()
    if isinstance(value, Mapping):
        return {name: as_arrays(item, values) for name, item in value.items()}
    if isinstance(value, tuple):
        return tuple(as_arrays(item, values) for item in value)
    if isinstance(value, (bool, int, float, list, np.generic)):
        return np.asarray(value)
    if isinstance(value, Drawing):
        return replace(value, curves=[curve.sampled(values) for curve in value.curves])
    return value
