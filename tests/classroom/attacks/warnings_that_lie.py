"""
tries: to show warnings that nobody can read
"""

import warnings


class Odd(UserWarning):
    def __str__(self):
        raise SystemExit

    __repr__ = __str__


def hadamard_then_sum(w, x):
    warnings.warn(Odd())
    warnings.warn("x" * 10**6)
    warnings.showwarning = warnings.catch_warnings = None
    return 0.0
