"""Evaluates mistakes with NumPy, on the inputs of one part."""

import copy
import warnings
from typing import Any

import numpy as np

from grader_utils.questions.evaluate import as_arrays
from grader_utils.questions.question import Mistake


def mistaken_value(mistake: Mistake, inputs: dict[str, Any]) -> Any:
    """Return what a solution with this mistake returns on `inputs`, or the exception that it raises."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            return as_arrays(mistake.formula(**copy.deepcopy(inputs)))
        except Exception as raised:
            return raised
