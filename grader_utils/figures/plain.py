"""Numbers and texts of a figure as JSON can hold them, and artists that can be seen."""

import math

import numpy as np

MOST_ARTISTS = 50
MOST_CHARACTERS = 200


def numbers(values) -> list:
    """Floats, None for those that are not finite."""
    return [value if math.isfinite(value) else None for value in np.asarray(values, dtype=float).tolist()]


def text(value) -> str:
    """The first 200 characters of what stands for a value."""
    return str(value)[:MOST_CHARACTERS]


def visible(artists) -> list:
    """The artists that are not switched off."""
    return [artist for artist in artists if artist.get_visible()]


def attempt(read, *arguments):
    """Call `read`; an artist that cannot be read is left out, as a description never fails."""
    try:
        return read(*arguments)
    except Exception:
        return None
