"""Evaluates references with torch and mistakes with NumPy, on the inputs of one part."""

import copy
import functools
import warnings
from collections.abc import Mapping
from typing import Any

import numpy as np

from grader_utils.questions.question import Mistake, Question


def expected_value(question: Question, inputs: dict[str, Any]) -> Any:
    """Return the right answer: an array, a tuple or dict of arrays, or an expectation of `questions.expected`.

    Arrays reach the reference as float64 tensors, labels as int64 tensors, everything else as it is.
    """
    torch = single_threaded_torch()

    def tensor(name: str, value: Any) -> Any:
        if not isinstance(value, np.ndarray):
            return value
        return torch.tensor(value, dtype=torch.int64 if name in question.labels else torch.float64)

    return _as_arrays(question.reference(**{name: tensor(name, value) for name, value in inputs.items()}))


def mistaken_value(mistake: Mistake, inputs: dict[str, Any]) -> Any:
    """Return what a solution with this mistake returns on `inputs`, or the exception that it raises."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            return _as_arrays(mistake.formula(**copy.deepcopy(inputs)))
        except Exception as raised:
            return raised


@functools.cache
def single_threaded_torch() -> Any:
    """Return torch. On arrays of a lesson's size, handing work to threads takes longer than the work."""
    import torch

    torch.set_num_threads(1)
    return torch


def _as_arrays(value: Any) -> Any:
    if hasattr(value, "detach"):
        return value.detach().numpy()
    if isinstance(value, Mapping):
        return {name: _as_arrays(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_as_arrays(item) for item in value)
    if isinstance(value, (bool, int, float, list, np.generic)):
        return np.asarray(value)
    return value
