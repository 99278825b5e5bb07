"""A verdict as plain text, for a terminal and for Validate's dialog: at most 83 columns, no color needed."""

import textwrap

import numpy as np

from grader_utils.marking.compare import Difference
from grader_utils.marking.verdict import PartVerdict, Verdict

WIDTH = 83
MOST_ROWS = MOST_COLUMNS = 6


def verdict_text(verdict: Verdict) -> str:
    """Return the verdict as lines: each part with ✓ or ✗, the first failure in full, the hint."""
    lines = [verdict.headline(), ""]
    lines += [f"  {'✓' if part.passed else '✗'} {_row(part)}" for part in verdict.parts]
    if verdict.not_attempted:
        return "\n".join(
            [verdict.headline(), "", *_wrap("Write your code in the cell above, then run this cell again.")]
        )
    failure = verdict.first_failure
    if failure and failure.difference:
        lines += ["", f"First, {failure.part}:", *_wrap(failure.difference.reason)]
        lines += side_by_side(failure.difference)
    if verdict.hint:
        lines += ["", *_wrap(f"Hint: {verdict.hint}")]
    return "\n".join(lines)


def side_by_side(difference: Difference) -> list[str]:
    """Return the lines that show yours and torch's, differing entries between asterisks; [] for single numbers.

    A difference with a table of its own is shown by that.
    """
    if difference.table:
        return ["", *(f"  {line}" for line in difference.table)]
    if difference.yours is None or difference.torchs is None:
        return []
    if max(difference.yours.size, difference.torchs.size) < 2:
        return []
    yours = array_rows(difference.yours, difference.wrong)
    torchs = array_rows(difference.torchs, None)
    left = max(len("yours"), *(len(line) for line in yours))
    right = max(len(line) for line in torchs)
    if left + right + 6 > WIDTH:
        return ["", "  yours", *(f"  {line}" for line in yours), "  torch", *(f"  {line}" for line in torchs)]
    height = max(len(yours), len(torchs))
    pairs = zip(yours + [""] * (height - len(yours)), torchs + [""] * (height - len(torchs)), strict=True)
    return [
        "",
        f"  {'yours':<{left}}    torch",
        *(f"  {mine:<{left}}    {right}".rstrip() for mine, right in pairs),
    ]


def array_rows(array: np.ndarray, wrong: np.ndarray | None) -> list[str]:
    """Return the array as lines of aligned numbers; entries where `wrong` is True stand between asterisks.

    Large arrays are cut to six rows and six columns; arrays of three and more axes show their first matrix.
    """
    if array.ndim == 0:
        return [_cell(array[()], marked=False)]
    if array.size == 0:
        return [f"nothing: shape {array.shape}"]
    note = []
    while array.ndim > 2:
        note = [f"(the first of {array.shape[0]})"]
        array, wrong = array[0], None if wrong is None else wrong[0]
    rows = np.atleast_2d(array)
    marks = np.zeros(rows.shape, bool) if wrong is None else np.atleast_2d(wrong)
    cells = [
        [_cell(value, mark) for value, mark in zip(row[:MOST_COLUMNS], marked, strict=False)]
        for row, marked in zip(rows[:MOST_ROWS], marks, strict=False)
    ]
    width = max((len(cell) for row in cells for cell in row), default=0)
    more = " …" if rows.shape[1] > MOST_COLUMNS else ""
    lines = ["[" + " ".join(f"{cell:>{width}}" for cell in row) + more + "]" for row in cells]
    return lines + ([f"… {rows.shape[0]} rows"] if rows.shape[0] > MOST_ROWS else []) + note


def _cell(value: np.generic, marked: bool) -> str:
    text = f"{value:.4g}" if value.dtype.kind in "fc" else str(value)
    return f"*{text}*" if marked else text


def _row(part: PartVerdict) -> str:
    return part.part if part.passed else f"{part.part}: {part.outcome.value}"


def _wrap(text: str) -> list[str]:
    return [
        line
        for paragraph in text.split("\n")
        for line in textwrap.wrap(paragraph, WIDTH, initial_indent="  ", subsequent_indent="  ") or [""]
    ]
