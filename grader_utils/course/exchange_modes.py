"""Says who could do what to an exchange: whether a student could put a folder of their own in the course's place."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

_OTHERS_WRITE, _OTHERS_READ = stat.S_IWOTH, stat.S_IROTH


def exchange_problems(root: Path, course_id: str) -> Iterator[str]:
    """Yield what is wrong with the modes of an exchange, and what to do, a sentence each; nothing for one not there.

    Args:
        root: the folder that all courses on the exchange share.
        course_id: the course's name, which is that of its folder there.
    """
    course, own = root / course_id, os.geteuid()
    if _mode(root) & _OTHERS_WRITE and not _mode(root) & stat.S_ISVTX:
        yield f"every account can rename or replace the course's folder in {root}. Run: chmod +t {root}"
    for folder in (course, course / "outbound", course / "feedback"):
        if _mode(folder) & _OTHERS_WRITE:
            yield f"every account can write into {folder}. Run: chmod o-w {folder}"
    inbound = course / "inbound"
    if _mode(inbound) & _OTHERS_READ:
        yield f"every account can list what was handed in. Run: chmod o-r {inbound}"
    if _mode(inbound) & _OTHERS_WRITE and not _mode(inbound) & stat.S_ISVTX:
        yield f"every account that knows its name can remove what another handed in. Run: chmod +t {inbound}"
    if own and course.exists() and course.stat().st_uid not in (own, 0) and not os.access(course, os.W_OK):
        yield f"{course} belongs to another account, and may not be the course's. Ask whoever keeps the exchange"


def _mode(folder: Path) -> int:
    try:
        return folder.stat().st_mode
    except OSError:
        return 0
