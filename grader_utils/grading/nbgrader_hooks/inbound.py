"""What lies in an exchange's inbound folder: whose a submission is, when it came, and whether it may be collected."""

import os
import re
import stat
from datetime import UTC, datetime, timedelta
from functools import cache

from nbgrader.utils import parse_utc

from grader_utils.course.student_ids import problem_with

try:
    import pwd
except ImportError:  # Windows has no accounts of this kind, and no exchange
    pwd = None

BELIEVED = timedelta(hours=1)
"""A name may differ so much from the file system's time: clocks differ, and copying takes a while."""

_AGAIN = "Remove it, and ask the student to submit again"


def whose(folder_name: str, assignment: str) -> tuple[str, datetime] | None:
    """Return the student and the time that a folder's name says; None when it says neither in nbgrader's form."""
    form = rf"(?P<student>.*)\+{re.escape(assignment)}\+(?P<time>[^+]+)(?:\+[^+]*)?"
    said = re.fullmatch(form, folder_name, re.DOTALL)
    if not said:
        return None
    try:
        return said["student"], parse_utc(said["time"])
    except (ValueError, OverflowError, TypeError, AttributeError):  # dateutil has several for a time it cannot read
        return None


def problem_of(about: os.stat_result, student: str, check_owner: bool) -> str:
    """Return why what was handed in under a student's name is not collected, as the end of a sentence; "" when it is.

    Args:
        about: of the submission's folder itself, not of what a link leads to.
        student: whose it says it is.
        check_owner: whether the owner of the folder must be the account of that name.
    """
    if problem := problem_with(student):
        return f"its name cannot be the id of a student: {problem}. {_AGAIN}"
    if stat.S_ISLNK(about.st_mode):
        return f"it is a link, and links are not followed. {_AGAIN}"
    if not stat.S_ISDIR(about.st_mode):
        return f"it is no folder. {_AGAIN}"
    if check_owner and pwd and (owner := _account(about.st_uid)) != student:
        return (
            f"it belongs to the account {owner}, so somebody else may have handed it in. Ask both; where accounts have "
            "other names than students, set c.ExchangeCollect.check_owner = False and read docs/security.md"
        )
    return ""


def when_made(about: os.stat_result) -> datetime:
    """Return when the file system saw a folder or what lies in it last change, in UTC: nobody can set this back."""
    return datetime.fromtimestamp(about.st_ctime, UTC).replace(tzinfo=None)


def kept_since(inbound: str) -> datetime | None:
    """Return since when the file system's times in an inbound folder are those at which students submitted.

    A move, a restored backup or a change of modes gives every folder that is there a new time. Of none that has still
    the time in its name, this can be true; so none happened since the oldest of these. None where there is no such.
    """
    whole = [time for time in map(_time_if_true, os.scandir(inbound)) if time is not None]
    return min(whole, default=None)


def _time_if_true(entry: os.DirEntry) -> datetime | None:
    said = re.fullmatch(r".*\+[^+]+\+(?P<time>[^+]+)(?:\+[^+]*)?", entry.name, re.DOTALL)
    try:
        named, made = parse_utc(said["time"]), when_made(entry.stat(follow_symlinks=False))
        return made if abs(made - named) < BELIEVED else None
    except (OSError, ValueError, OverflowError, TypeError, AttributeError):
        return None


def time_that_counts(about: os.stat_result, named: datetime, since: datetime | None) -> datetime:
    """Return the time in a folder's name, or when it was made where that is known and at least an hour later.

    Args:
        about: of the folder.
        named: the time that its name says.
        since: what `kept_since` says of the inbound folder.
    """
    made = when_made(about)
    known = since is not None and made - since >= BELIEVED
    return made if known and made - named >= BELIEVED else named


@cache
def _account(number: int) -> str:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"number {number}, which has no name here"
