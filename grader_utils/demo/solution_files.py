"""Solutions as small Python files: what they fill, and what they are expected to lose."""

import ast
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from grader_utils.failure import ExpectedFailure

ALL, NOTHING = "all", "nothing"


class UnreadableSolution(ExpectedFailure):
    """A solution file does not have its form; the message says where."""


@dataclass(frozen=True)
class SolutionFile:
    """One idea of how to solve, or not to solve, one question.

    Attributes:
        path: `<assignment>/<question>/<idea>.py`, below the classroom folder.
        cell: the solution cell that it fills.
        loses: the unseen parts of the question that must fail: `ALL`, `NOTHING` or their names.
        mistake: the name of the mistake whose hint must be shown, or None.
        source: what the student writes into the cell.
        kind: in a word, what sort of right or wrong it is.
        also: the mistakes whose hints questions that run the same code must show, by question.
        rows: the entries of the classroom's list of mistakes that it shows, e.g. ("12", "slip 3").
    """

    path: Path
    cell: str
    loses: str | tuple[str, ...]
    mistake: str | None
    source: str
    kind: str = ""
    rows: tuple[str, ...] = ()
    also: dict[str, str] = field(default_factory=dict)

    @property
    def assignment(self) -> str:
        """The assignment that the file belongs to."""
        return self.path.parts[-3]

    @property
    def question(self) -> str:
        """The question that it answers."""
        return self.path.parts[-2]

    @property
    def name(self) -> str:
        """The file's name within its assignment: `question/idea`."""
        return f"{self.question}/{self.path.stem}"


def read_solution(path: Path) -> SolutionFile:
    """Return the solution in `path`: a docstring in YAML with cell, loses and mistake, then the code.

    It may also have a kind and, where it is wrong, its row or its slip in the classroom's list of mistakes.

    Raises:
        UnreadableSolution: the docstring is missing, is no YAML or lacks a key.
    """
    text = path.read_text(encoding="utf-8")
    try:
        docstring = ast.get_docstring(ast.parse(text))
        about = yaml.safe_load(docstring or "")
        body = "\n".join(text.split("\n")[ast.parse(text).body[0].end_lineno :]).strip("\n")
        loses, mistake = about["loses"], about["mistake"]
        cell, kind = str(about["cell"]), str(about.get("kind", ""))
        also = dict(about.get("also", {}))
        rows = tuple(f"{sign}{about[key]}" for key, sign in (("row", ""), ("slip", "slip ")) if key in about)
    except (SyntaxError, yaml.YAMLError, KeyError, TypeError, IndexError) as error:
        raise UnreadableSolution(f"{path} needs a docstring with cell, loses and mistake: {error}") from error
    known = loses in (ALL, NOTHING) if isinstance(loses, str) else isinstance(loses, list)
    if not known:
        raise UnreadableSolution(f"{path}: loses is {loses!r}; it should be all, nothing or a list of parts")
    loses = loses if isinstance(loses, str) else tuple(map(str, loses))
    return SolutionFile(path, cell, loses, None if mistake == "none" else str(mistake), body, kind, rows, also)


def read_solutions(classroom: Path) -> dict[str, dict[str, SolutionFile]]:
    """Return every solution below `classroom`, by assignment and name (`question/idea`)."""
    solutions: dict[str, dict[str, SolutionFile]] = {}
    for path in sorted(classroom.glob("[0-9]*/*/*.py")):
        solution = read_solution(path)
        solutions.setdefault(solution.assignment, {})[solution.name] = solution
    return solutions
