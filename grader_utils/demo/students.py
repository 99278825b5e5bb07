"""The sample class: who hands in what, read from `students.yaml` in the classroom folder."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from grader_utils.demo.fill import right_answers
from grader_utils.demo.solution_files import SolutionFile, UnreadableSolution, read_solutions

RIGHT, BLANK, HALF = "right", "blank", "half"


class SampleClass:
    """The sample students and their answers.

    Args:
        classroom: the folder with `students.yaml` and the solution files.

    Raises:
        UnreadableSolution: `students.yaml` names a solution file that is not there.
    """

    def __init__(self, classroom: Path) -> None:
        self._solutions = read_solutions(classroom)
        self._plans: dict[str, Mapping] = yaml.safe_load((classroom / "students.yaml").read_text(encoding="utf-8"))
        for student in self._plans:
            for assignment in self._solutions:
                self.mistakes(student, assignment)

    @property
    def names(self) -> list[str]:
        """The students' names, in the file's order."""
        return list(self._plans)

    def mistakes(self, student: str, assignment: str) -> list[SolutionFile]:
        """Return the solution files that a student hands in for an assignment, in place of right answers."""
        plan = self._plan(student, assignment)
        if isinstance(plan, str):
            return []
        known = self._solutions.get(assignment, {})
        unknown = [name for name in plan if name not in known]
        if unknown:
            raise UnreadableSolution(
                f"students.yaml: {student} hands in {unknown[0]!r}, which {assignment} does not have"
            )
        return [known[name] for name in plan]

    def answers(self, student: str, assignment: str, source: Mapping) -> dict[str, str]:
        """Return what a student writes into each solution cell of the notebook `source`."""
        right = right_answers(source)
        plan = self._plan(student, assignment)
        if plan == BLANK:
            return {}
        if plan == HALF:
            return dict(list(right.items())[: len(right) // 2])
        return right | {file.cell: file.source for file in self.mistakes(student, assignment)}

    def _plan(self, student: str, assignment: str) -> str | list[str]:
        plan = self._plans[student]
        return plan if isinstance(plan, str) else plan.get(assignment, RIGHT)
