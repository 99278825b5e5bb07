"""What a new question looks like before its author changes it: one that doubles its input, right in every place."""

from dataclasses import dataclass
from typing import Any

_PACKAGE = '''"""Questions of {assignment}."""
'''

IMPORTS = (
    "from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, normal, np, question, rounding, torch, whole\n"
)
"""What the question's module imports."""

_MODULE = '''"""One question: what it asks, in a line."""

{imports}

@question("{name}", tolerance=rounding("One product for each entry.", functions=1))
def {name}(x):
    """Twice x, entry by entry. x: any shape -> the same shape."""
    return torch.mul(x, 2)


{name}.part("one row", x=[1.0, -2.5, 0.5])
{name}.part("whole numbers, shape (2, 3)", x=[[1, -2, 3], [-4, 5, -6]])
{name}.part(INPUTS_UNCHANGED, x=[-1.5, 0.5, 2.5])
{name}.unseen("a vector", x=normal(7))
{name}.unseen("shape (2, 3, 4)", x=normal(2, 3, 4))
{name}.unseen("whole numbers", x=whole(1, 9, 4, 3))
{name}.unseen(INPUTS_UNCHANGED, x=normal(3, 5))
{name}.mistake("nothing done", lambda x: np.copy(x),
    hint="Your result equals x. What should become of each entry?")
'''

_TEXT = """## Exercise {number} · A title

*About 10 minutes · easy*

What is asked, why it matters, and one worked example in numbers. Here it is twice x, entry by entry.

| | values | shape |
|---|---|---|
| x | [1, -2.5, 0.5] | `(3,)` |
| 2x | [2, -5, 1] | `(3,)` |

Write `{name}(x)`. It returns a new array and leaves `x` alone.

<details><summary>Hint</summary>

A question that helps a student who is stuck.
</details>"""

_SOLUTION = '''def {name}(x):
    """Twice x, entry by entry. x: any shape -> the same shape."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION'''

_CHECK = """import grader_utils

grader_utils.practice("{name}", {name})
### BEGIN HIDDEN TESTS
grader_utils.exam("{name}")
### END HIDDEN TESTS"""

_SOLUTION_FILES = {
    "right.py": (" nothing", "none", "vectorized", "return 2 * x"),
    "nothing_done.py": (" all", "nothing done", "missing term", "return x"),
    "written_into_x.py": ("\n  - leaves its input alone", "input changed", "aliasing", "x *= 2\n    return x"),
}

_SOLUTION_FILE = '''"""
cell: {cell}
loses:{loses}
mistake: {mistake}
kind: {kind}
"""

def {name}(x):
    {body}
'''


@dataclass(frozen=True)
class Frame:
    """The frame of one question.

    Attributes:
        name: of the question, and of the function that students write.
        assignment: where it is asked.
        number: of the exercise.
        points: of its check.
    """

    name: str
    assignment: str
    number: int
    points: int

    @property
    def cell(self) -> str:
        """The id of the solution cell."""
        return self.name.replace("_", "-")

    def package(self) -> str:
        """Return what a package of questions begins with, for an assignment that has none yet."""
        return _PACKAGE.format(assignment=self.assignment)

    def module(self) -> str:
        """Return the module that declares the question."""
        return _MODULE.format(name=self.name, imports=IMPORTS)

    def cells(self) -> list[dict[str, Any]]:
        """Return the cells of the exercise, as a notebook's JSON has them: text, solution, check."""
        text = _TEXT.format(name=self.name, number=self.number)
        solution, check = (code.format(name=self.name) for code in (_SOLUTION, _CHECK))
        return [
            {"cell_type": "markdown", "id": f"{self.cell}-text", "metadata": {}, "source": text},
            _code_cell(self.cell, solution, solution=True),
            _code_cell(f"{self.cell}-check", check, points=self.points),
        ]

    def solution_files(self) -> dict[str, str]:
        """Return a right and two wrong solutions for the classroom, by file name."""
        about = {"name": self.name, "cell": self.cell}
        return {
            file: _SOLUTION_FILE.format(loses=loses, mistake=mistake, kind=kind, body=body, **about)
            for file, (loses, mistake, kind, body) in _SOLUTION_FILES.items()
        }


def _code_cell(name: str, source: str, solution: bool = False, points: int | None = None) -> dict[str, Any]:
    about: dict[str, Any] = {"grade": points is not None, "grade_id": name, "locked": not solution}
    if points is not None:
        about["points"] = points
    about |= {"schema_version": 3, "solution": solution, "task": False}
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {"nbgrader": about},
        "outputs": [],
        "source": source,
    }
