"""Times as a person reads them: 2 March 2026, 18:00 UTC."""

from datetime import datetime

from grader_utils.messages import say, to_say

_MONTHS = (
    to_say("January"),
    to_say("February"),
    to_say("March"),
    to_say("April"),
    to_say("May"),
    to_say("June"),
    to_say("July"),
    to_say("August"),
    to_say("September"),
    to_say("October"),
    to_say("November"),
    to_say("December"),
)


def date_text(when: datetime) -> str:
    """Return a time, which is in UTC, with its month in words."""
    return say(
        "{day} {month} {year}, {time} UTC",
        day=when.day,
        month=say(_MONTHS[when.month - 1]),
        year=when.year,
        time=f"{when:%H:%M}",
    )
