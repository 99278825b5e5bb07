"""What lies in an exchange's inbound folder: whose a submission is, when it came, and whether it may be collected."""

import os
import re
import stat
from datetime import UTC, datetime
from functools import cache

from nbgrader.utils import parse_utc

from grader_utils.course.student_ids import problem_with

try:
    import pwd
except ImportError:  # Windows has no accounts of this kind, and no exchange
    pwd = None

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


def came_later(about: os.stat_result, named: datetime) -> datetime | None:
    """Return when the file system saw the folder last, where that is an hour or more after the time that it names."""
    changed = datetime.fromtimestamp(about.st_ctime, UTC).replace(tzinfo=None)
    return changed if (changed - named).total_seconds() >= 3600 else None


@cache
def _account(number: int) -> str:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"number {number}, which has no name here"
