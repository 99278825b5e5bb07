"""How figures and alt texts write numbers and names.

It knows nothing of matplotlib: text in, text out.
"""

import numbers
import re

import numpy as np

from grader_utils.messages import say

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def number(value, digits=3) -> str:
    """A number as short text: whole numbers below a million in full, others to `digits` significant digits.

    The text is the same on every machine: noise in the last bits is rounded away before the digits are.
    """
    value = float(value)
    if not np.isfinite(value):
        return "nan" if np.isnan(value) else ("infinity" if value > 0 else "-infinity")
    value = float(f"{value:.10g}")
    if value.is_integer() and abs(value) < 1e6:
        return str(int(value))
    return f"{float(f'{value:.{digits}g}'):.10g}"


def quantity(value, digits=4) -> str:
    """A name or a number as it is written in a picture: "x1" becomes x₁, -1.5 gets a real minus sign."""
    if isinstance(value, numbers.Number | np.ndarray | np.generic):
        return number(value, digits).replace("-", "\N{MINUS SIGN}")
    return re.sub(r"(?<=[^\W\d_])_?(\d+)\b", lambda match: match[1].translate(_SUBSCRIPTS), str(value))


def aloud(formula) -> str:
    """A formula of a picture as it is read out: 2·(−1) becomes 2 times (-1)."""
    return formula.replace("·", say(" times ")).replace("\N{MINUS SIGN}", "-")


def vector(values, digits=4) -> str:
    """A sequence of numbers as text: [1, -0.5]."""
    return "[" + ", ".join(number(value, digits) for value in np.ravel(values)) + "]"
