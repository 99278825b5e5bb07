"""What a student reached, exercise by exercise: points, what cost some, and the first thing to do about it."""

from dataclasses import dataclass, field

from nbformat import NotebookNode
from nbgrader.utils import is_task

from grader_utils.course.headings import exercises
from grader_utils.course.original import grade_id
from grader_utils.grading.gradebook.returned import Mark, Returned
from grader_utils.marking.as_data import KEY, ShownVerdict, shown_verdict
from grader_utils.messages import say, say_count, to_say

_NEARLY = 1e-9
"""Thirds of a point do not add up exactly."""

_WRITE = to_say("Write your answer in its cell.")
_READ = to_say("Read the comment beside your answer.")
_ASK = to_say("Compare your answer with what the exercise asks for.")
_LOOK = to_say("Look at what the check shows below it.")


@dataclass(frozen=True)
class Loss:
    """What cost points in one cell.

    Attributes:
        cell: the name of the cell.
        points: how many it cost, with all else that is said of the same cell.
        question: the question that the cell asks; "" for a written answer.
        what: what went wrong, a sentence.
        do: the first thing to do about it, a sentence.
    """

    cell: str
    points: float
    question: str
    what: str
    do: str


@dataclass
class Exercise:
    """One exercise: the name of its first cell with points, what was earned of how much, and what waits for a mark."""

    name: str
    cell: str
    score: float = 0.0
    points: float = 0.0
    waiting: float = 0.0
    losses: list[Loss] = field(default_factory=list)

    @property
    def state(self) -> str:
        """In a word: full, some, none, or waits."""
        if self.score >= self.points - _NEARLY:
            return "full"
        if self.waiting and not self.losses:
            return "waits"
        return "some" if self.score > _NEARLY else "none"


@dataclass(frozen=True)
class Reached:
    """All exercises of a notebook, and the points that being late costs."""

    exercises: list[Exercise]
    late: float

    @property
    def score(self) -> float:
        """The points, late penalty taken off."""
        return max(0.0, round(sum(exercise.score for exercise in self.exercises) - self.late, 6))

    @property
    def points(self) -> float:
        """The most points."""
        return round(sum(exercise.points for exercise in self.exercises), 6)

    @property
    def waiting(self) -> float:
        """The points that wait for a person's mark."""
        return round(sum(exercise.waiting for exercise in self.exercises), 6)

    @property
    def full(self) -> int:
        """How many exercises have all their points."""
        return sum(exercise.state == "full" for exercise in self.exercises)

    @property
    def begin_with(self) -> Exercise | None:
        """The first exercise that lost points; later ones build on it."""
        return next((exercise for exercise in self.exercises if exercise.losses), None)


def reached(notebook: NotebookNode, original: NotebookNode, name: str, given: Returned) -> Reached:
    """Return what was reached in a graded notebook.

    Args:
        notebook: as it was marked.
        original: the instructor's version, which names the exercises.
        name: of the notebook.
        given: what the gradebook says of it.
    """
    marked = {grade_id(cell): cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id")}
    found: dict[str, Exercise] = {}
    for cell, heading in exercises(original, name):
        place = grade_id(cell)
        mark = given.marks.get(place)
        if mark is None or place not in marked:
            continue
        exercise = found.setdefault(heading, Exercise(heading, place))
        exercise.score += mark.score
        exercise.points += mark.points
        if mark.waits and not mark.by_person:
            exercise.waiting += mark.points
        elif mark.score < mark.points - _NEARLY:
            exercise.losses += _losses(marked[place], mark, given)
    return Reached(list(found.values()), given.late)


def verdicts_of(cell: NotebookNode) -> list[ShownVerdict]:
    """Return the verdicts in the outputs of a graded cell; none in what an older version graded."""
    found = [shown_verdict(output.get("metadata", {}).get(KEY)) for output in cell.get("outputs", [])]
    return [verdict for verdict in found if verdict]


def _losses(cell: NotebookNode, mark: Mark, given: Returned) -> list[Loss]:
    place, lost = grade_id(cell), mark.points - mark.score
    if cell.cell_type == "markdown" or is_task(cell) or mark.by_person:
        said = given.comments.get(place)
        if said and not said.by_person:
            return [Loss(place, lost, "", say("Nothing was written here."), say(_WRITE))]
        return [Loss(place, lost, "", say("Your instructor marked this."), say(_READ if said else _ASK))]
    failed = [verdict for verdict in verdicts_of(cell) if not verdict.passed]
    if not failed:
        return [Loss(place, lost, "", say("The check did not pass."), say(_LOOK))]
    return [Loss(place, lost, verdict.question, _what(verdict), _do(verdict)) for verdict in failed]


def _what(verdict: ShownVerdict) -> str:
    if not verdict.attempted:
        return say("nothing is written here yet.")
    unseen = [part.passed for part in verdict.parts if not part.public]
    if not any(unseen):
        return say_count(len(unseen), "the unseen part is not right.", "none of {count} unseen parts right.")
    return say("{right} of {count} unseen parts right.", right=sum(unseen), count=len(unseen))


def _do(verdict: ShownVerdict) -> str:
    if verdict.help:
        return verdict.help
    if not verdict.reason:
        return say(_LOOK)
    return say("Look at “{part}”. {reason}", part=say(verdict.first), reason=verdict.reason)
