"""What an instructor reads of ids that people take for one student, and the gradebook for several."""

from collections.abc import Sequence

from grader_utils.course.student_ids import shown_apart
from grader_utils.messages import say, to_say
from grader_utils.phrasing import listed

_ALIKE = to_say(
    "The ids {students} are alike, and count as different students. Where they are one, bring what lies in submitted/ "
    "under one of them, remove the other (nbgrader db student remove ID --force), and grade again."
)


def said_of(ids: Sequence[str]) -> str:
    """Return what to say of ids that differ in capitals alone, or in how an accent is stored."""
    return say(_ALIKE, students=listed(shown_apart(ids)))
