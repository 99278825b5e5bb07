"""What `course doctor` found, a line each, and whether it is enough."""

from collections.abc import Iterable
from dataclasses import dataclass

from grader_utils.inert import for_terminal


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it is well, what was found, and whether it is needed."""

    well: bool
    text: str
    needed: bool = True


def tell(findings: Iterable[Finding], works: str, needs: str) -> int:
    """Print findings as they come; return 0 when nothing that is needed is missing.

    Args:
        findings: what was looked at.
        works: the last line when all is well.
        needs: what begins the last line otherwise, before how many things are missing.
    """
    missing = 0
    for finding in findings:
        missing += finding.needed and not finding.well
        word = "ok     " if finding.well else "MISSING" if finding.needed else "absent "
        print(word, for_terminal(finding.text))
    print(works if not missing else f"{needs} {missing} more; see MISSING above.")
    return 1 if missing else 0
