"""Puts the memory of a process that will be forked often into huge pages: a fork copies one entry for each page."""

import contextlib
import sys
from pathlib import Path

from grader_utils.exam_room import system_calls

HUGE = 2 * 2**20


def collapse_memory() -> None:
    """Collapse what can be collapsed of this process's own memory; where Linux cannot, all stays as it is."""
    if sys.platform != "linux":
        return
    for line in Path("/proc/self/maps").read_text().splitlines():
        span, rights, _, _, _, *name = line.split(maxsplit=5)
        if rights.startswith("rw") and (not name or name[0] == "[heap]"):
            first, end = (int(address, 16) for address in span.split("-"))
            for start in range(-(-first // HUGE) * HUGE, end - HUGE + 1, HUGE):
                with contextlib.suppress(OSError):
                    system_calls.collapse(start, HUGE)
