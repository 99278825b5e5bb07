"""Reads the lines of a described figure, which may have been written by hand."""

import numpy as np


def vertices(drawn: dict) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of a described line or cloud of points, both of shape (n,); a place without a value is nan.

    Raises:
        ValueError: the description does not have its form.
    """
    x, y = np.asarray(drawn["x"], dtype=float), np.asarray(drawn["y"], dtype=float)
    if x.ndim != 1 or x.shape != y.shape:
        raise ValueError("a line that is none")
    return x, y
