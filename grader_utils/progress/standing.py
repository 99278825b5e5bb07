"""Where a student stands: points, a level and achievements, worked out from what has passed alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from grader_utils.messages import to_say
from grader_utils.progress.achievements import Achievement, achievements
from grader_utils.progress.quick_questions import quick_questions
from grader_utils.progress.syllabus import LESSONS, exercises, lesson_read, quick_answered

POINTS_OF_AN_EXERCISE = 10
POINTS_OF_A_LESSON = 5
POINTS_OF_A_QUICK_QUESTION = 1

LEVELS = {
    to_say("Input"): 0,
    to_say("Neuron"): 1,
    to_say("Layer"): 15,
    to_say("Hidden layer"): 30,
    to_say("Network"): 50,
    to_say("Deep network"): 75,
    to_say("Trained"): 100,
}
"""Each level, to say, and the percentage of all points that it takes."""


@dataclass(frozen=True)
class LessonStanding:
    """One row of the card."""

    number: int
    title: str
    read: bool
    passed: int
    exercises: int
    answered: int
    quick_questions: int


class Standing:
    """What all that has passed amounts to.

    Args:
        passed: the names of what has passed; those that the course does not know count for nothing.
    """

    def __init__(self, passed: Iterable[str]) -> None:
        self._passed = set(passed)

    @cached_property
    def lessons(self) -> list[LessonStanding]:
        """A row for each lesson, in order."""
        return [self._row(number, lesson, title) for number, (lesson, title) in enumerate(LESSONS.items(), 1)]

    @property
    def lessons_read(self) -> int:
        """How many lessons were read."""
        return sum(row.read for row in self.lessons)

    @property
    def exercises_passed(self) -> int:
        """How many exercises passed."""
        return sum(row.passed for row in self.lessons)

    @property
    def exercises_asked(self) -> int:
        """How many exercises there are."""
        return sum(row.exercises for row in self.lessons)

    @property
    def quick_answered(self) -> int:
        """How many quick questions were answered right."""
        return sum(row.answered for row in self.lessons)

    @property
    def quick_asked(self) -> int:
        """How many quick questions the lessons ask."""
        return sum(row.quick_questions for row in self.lessons)

    @property
    def points(self) -> int:
        """The points so far."""
        return _points(self.exercises_passed, self.lessons_read, self.quick_answered)

    @property
    def most_points(self) -> int:
        """The points of the whole course."""
        return _points(self.exercises_asked, len(self.lessons), self.quick_asked)

    @property
    def level(self) -> str:
        """The highest level that the points reach."""
        return [name for name in LEVELS if self.points >= self._points_of(name)][-1]

    @property
    def to_next_level(self) -> tuple[str, int] | None:
        """The next level and the points that are missing, or None at the last."""
        higher = [name for name in LEVELS if self.points < self._points_of(name)]
        return (higher[0], self._points_of(higher[0]) - self.points) if higher else None

    @property
    def way_to_next_level(self) -> tuple[int, int]:
        """The points gathered since this level began, and how many the level takes; both 1 at the last."""
        if not self.to_next_level:
            return 1, 1
        begin = self._points_of(self.level)
        return self.points - begin, self.points + self.to_next_level[1] - begin

    @cached_property
    def achieved(self) -> list[Achievement]:
        """The achievements that are earned, in the order of the course."""
        return [achievement for achievement in achievements() if achievement.earned(self._passed)]

    @cached_property
    def still_open(self) -> list[Achievement]:
        """The achievements that are not earned yet."""
        return [achievement for achievement in achievements() if achievement not in self.achieved]

    def _row(self, number: int, lesson: str, title: str) -> LessonStanding:
        asked = set(exercises()[lesson])
        quick = set(map(quick_answered, quick_questions()[lesson]))
        read = lesson_read(lesson) in self._passed
        return LessonStanding(
            number, title, read, len(self._passed & asked), len(asked), len(self._passed & quick), len(quick)
        )

    def _points_of(self, level: str) -> int:
        return -(-self.most_points * LEVELS[level] // 100)


def _points(exercises: int, lessons: int, quick: int) -> int:
    return exercises * POINTS_OF_AN_EXERCISE + lessons * POINTS_OF_A_LESSON + quick * POINTS_OF_A_QUICK_QUESTION
