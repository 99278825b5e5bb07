"""Reads dates as the person who wrote them means them: nbgrader takes 02.03.2026 for the third of February."""

import re
from datetime import datetime

import nbgrader.utils

from grader_utils.failure import ExpectedFailure

_DOTTED = re.compile(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\b")
_SLASHED = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b")
_OFFSET = re.compile(r"\s+([+-]\d{2}:?\d{2})\s*$")
_nbgraders = nbgrader.utils.parse_utc


class UnreadableDate(ExpectedFailure, ValueError):  # noqa: N818
    """A text is no date; the message says how to write one."""


class AmbiguousDate(UnreadableDate):
    """A date may be one of two."""


def read_time(text: datetime | str | None) -> datetime | None:
    """Return a time in UTC, without a time zone, as nbgrader keeps it; it stands in for `nbgrader.utils.parse_utc`.

    Dots are written by those who put the day first: 02.03.2026 is the second of March.

    Raises:
        AmbiguousDate: with slashes, or with hyphens and the year last, nobody can tell the day from the month.
        UnreadableDate: it is no time.
    """
    given = text
    if isinstance(text, str):
        if _SLASHED.match(text):
            raise AmbiguousDate(f"{text!r} may begin with the day or with the month. Write the year first: 2026-03-02")
        text = _DOTTED.sub(_year_first, text, count=1) if _DOTTED.match(text) else text
        text = _OFFSET.sub(r"\1", text)  # set apart, nbgrader takes +0100 for 100 seconds
    try:
        return _nbgraders(text)
    except (ValueError, OverflowError) as error:
        raise UnreadableDate(f"{given[:40]!r} is no date. Write it as in 2026-03-02 18:00:00 UTC") from error


def read_dates_as_meant() -> None:
    """Have nbgrader's gradebook read due dates with `read_time` in this process."""
    nbgrader.utils.parse_utc = read_time


def _year_first(date: re.Match) -> str:
    day, month, year = map(int, date.groups())
    return f"{year + 2000 if year < 100 else year:04}-{month:02}-{day:02}"
