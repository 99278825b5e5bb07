"""An array as lines of aligned numbers: small, and cut where something differs."""

import numpy as np

from grader_utils.messages import say
from grader_utils.phrasing import brief

MOST_ROWS = MOST_COLUMNS = 6


def array_rows(array: np.ndarray, wrong: np.ndarray | None = None, place: tuple[int, ...] = ()) -> list[str]:
    """Return the array as lines of aligned numbers; entries where `wrong` is True stand between asterisks.

    Of a large array six rows and six columns are shown, and of three and more axes one matrix: those with the entry
    at `place`, or the first ones.
    """
    if array.size == 0:
        return [say("nothing: shape {shape}", shape=array.shape)]
    place = place or (0,) * array.ndim
    wrong = np.zeros(array.shape, bool) if wrong is None else wrong
    matrix, note = place[:-2], []
    if matrix:
        note = [say("(matrix [{place}])", place=", ".join(map(str, matrix)))]
    if array.ndim == 0:
        return [_cell(array[()], marked=False)]
    return _matrix_rows(np.atleast_2d(array[matrix]), np.atleast_2d(wrong[matrix]), (0, *place)[-2:]) + note


def first_place(wrong: np.ndarray | None) -> tuple[int, ...]:
    """Return the index of the first entry that differs; () where none does, or where the shapes differ."""
    if wrong is None or not wrong.any():
        return ()
    return tuple(int(index) for index in np.argwhere(wrong)[0])


def _matrix_rows(array: np.ndarray, wrong: np.ndarray, place: tuple[int, int]) -> list[str]:
    (rows, columns), (row, column) = array.shape, place
    top, left = _start(row, rows, MOST_ROWS), _start(column, columns, MOST_COLUMNS)
    shown = slice(top, top + MOST_ROWS), slice(left, left + MOST_COLUMNS)
    cells = [
        [_cell(value, is_wrong) for value, is_wrong in zip(*pair, strict=True)]
        for pair in zip(array[shown], wrong[shown], strict=True)
    ]
    width = max(len(cell) for row in cells for cell in row)
    before, after = "… " if left else "", " …" if left + MOST_COLUMNS < columns else ""
    lines = [f"[{before}{' '.join(f'{cell:>{width}}' for cell in row)}{after}]" for row in cells]
    if left:
        lines.append(say("(from column {place} of {count})", place=left, count=columns))
    if top:
        return [*lines, say("(from row {place} of {count})", place=top, count=rows)]
    return [*lines, *([say("… {count} rows", count=rows)] if rows > MOST_ROWS else [])]


def _start(place: int, size: int, most: int) -> int:
    """Return where to begin so that `place` is among the `most` that are shown: at 0, if it can be."""
    return 0 if place < most else min(place - 1, size - most)


def _cell(value: np.generic, marked: bool) -> str:
    text = brief(value) if value.dtype.kind in "fc" else str(value)
    return f"*{text}*" if marked else text
