"""`torch` for references: the real module, imported at the first use of one of its names."""

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np


class _TorchOnFirstUse:
    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module("torch"), name)


torch: Any = _TorchOnFirstUse()


def gradients_from(out: Any, inputs: tuple, dout: Any) -> tuple:
    """Return the gradient that reaches each of `inputs` when the upstream gradient of `out` is `dout`.

    The same, to the bit, as torch.autograd.grad(out, inputs, dout), which imports sympy for half a second.
    """
    return torch.autograd.grad((out * dout).sum(), inputs)


def of_torchs(question: Any, change: Callable) -> Callable:
    """Return the formula of a mistake that is the right answer of `question`, an array, changed by `change`."""

    def formula(**inputs: Any) -> np.ndarray:
        from grader_utils.questions.stored.store import right_answer

        return np.asarray(change(right_answer(question, inputs)))

    return formula
