"""`course new-mistake`: drafts a known mistake from a group of wrong answers that compute the same."""

import inspect
import re
import sys
import textwrap
from pathlib import Path

import nbformat
from nbgrader.utils import is_grade, is_solution

from grader_utils.authoring.new_question import CannotAdd, check_package, write_all
from grader_utils.course.submissions import CourseFolder
from grader_utils.failure import check_assignments
from grader_utils.grading.report.class_results import Entry, class_results
from grader_utils.grading.report.class_statistics import GroupCount, count_groups
from grader_utils.messages import ENGLISH
from grader_utils.questions import find

_CHANGES = {
    "twice torch's": "2 * right",
    "half of torch's": "right / 2",
    "torch's with the sign reversed": "-right",
    "three times torch's": "3 * right",
    "a third of torch's": "right / 3",
    "ten times torch's": "10 * right",
    "a tenth of torch's": "right / 10",
    "a hundred times torch's": "100 * right",
    "torch's without its sign": "abs(right)",
    "torch's squared": "right**2",
    "1 minus torch's": "1 - right",
    "torch's plus 1": "right + 1",
    "torch's minus 1": "right - 1",
    "the transpose of torch's": "right.T",
}
"""What an observation says, and the same as code."""

_WHOLE = re.compile(r"^(?:every entry of )?your result is (.+)$")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_IMPORT = re.compile(r"^from grader_utils\.questions\.vocabulary import (\([^)]*\)|.*)$", re.MULTILINE)
_LINE = 120
"""Characters of a line of a question's module."""


def unexplained(root: Path, assignment: str) -> list[GroupCount]:
    """Return the groups of wrong answers that no known mistake explains, largest first.

    Raises:
        NoSuchAssignment: the course has no such assignment.
        NothingGraded: no submission of it is graded.
    """
    course = CourseFolder(root)
    check_assignments([assignment], course.assignments())
    return count_groups(class_results(course, assignment))


def draft_mistake(root: Path, assignment: str, number: int, name: str) -> list[Path]:
    """Write what is known of a group for its author to finish, and return the files that are new or changed.

    A solution of the group's goes into the classroom, without its student's name. Where the observation is a formula,
    the question gets a mistake with it.

    Args:
        root: the course's folder, whose own package is the one that runs.
        assignment: which assignment.
        number: of the group, from 1, as `unexplained` orders them.
        name: of the file, and of the mistake.

    Raises:
        CannotAdd: there is no such group, or its name or a file cannot be used. Nothing was changed.
    """
    check_package(root)
    groups = unexplained(root, assignment)
    if not 1 <= number <= len(groups):
        raise CannotAdd(f"There is no group {number}: {assignment} has {len(groups)}. course new-mistake shows them.")
    if not _NAME.fullmatch(name):
        raise CannotAdd(f"{name!r} is no name for a file. Say what the mistake is, as in: --name sum_doubled")
    group = groups[number - 1]
    file = root / "tests" / "classroom" / assignment / group.question / f"{name}.py"
    if file.exists():
        raise CannotAdd(f"{file} exists already. Take another name.")
    module, text = _with_mistake(group, name)
    cell, source = min(
        (_solution(root, assignment, group, entry) for entry in group.entries), key=lambda it: len(it[1])
    )
    new = {file: _solution_file(group, cell, source, name.replace("_", " ") if text else "none")}
    write_all(new | ({module: text} if text else {}))
    return [file, *([module] if text else [])]


def _with_mistake(group: GroupCount, name: str) -> tuple[Path, str]:
    """Return the question's module and its text with the new mistake; "" where the group's words are no formula."""
    question = find(group.question)
    module = sys.modules[question.reference.__module__]
    path, said = Path(inspect.getfile(module)), _WHOLE.match(group.says[ENGLISH])
    change = _CHANGES.get(said[1]) if said else None
    variable = next((key for key, value in vars(module).items() if value is question), None)
    text = path.read_text(encoding="utf-8")
    if change is None or variable is None or not _IMPORT.search(text):
        return path, ""
    draft = (
        f'{variable}.mistake("{name.replace("_", " ")}", of_torchs({variable}, lambda right: {change}),\n'
        f'    hint="{group.says[ENGLISH][0].upper()}{group.says[ENGLISH][1:]}.")\n'
    )
    return path, f"{_IMPORT.sub(_with_of_torchs, text, count=1).rstrip()}\n{draft}"


def _with_of_torchs(found: re.Match) -> str:
    """Return a module's import of the vocabulary, with `of_torchs` among its names: constants, classes, the others."""
    names = {*re.findall(r"\w+", found[1]), "of_torchs"}
    joined = ", ".join(sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name)))
    line = f"from grader_utils.questions.vocabulary import {joined}"
    if len(line) <= _LINE:
        return line
    lines = textwrap.wrap(joined, _LINE - 1, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(["from grader_utils.questions.vocabulary import (", *lines]) + ")"


def _solution(root: Path, assignment: str, group: GroupCount, entry: Entry) -> tuple[str, str]:
    """Return the name and the text of the cell in which a student answered: the last one before the check."""
    notebook, check = group.cell.place
    path = root / "autograded" / entry.student / assignment / f"{notebook}.ipynb"
    try:
        cells = nbformat.read(path, as_version=4).cells
    except (OSError, ValueError) as error:
        raise CannotAdd(f"{path} cannot be read. Grade {assignment} again, then run the same command.") from error
    answer = None
    for cell in cells:
        if is_solution(cell) and cell.cell_type == "code":
            answer = cell
        if is_grade(cell) and cell.metadata.nbgrader["grade_id"] == check and answer is not None:
            return answer.metadata.nbgrader["grade_id"], answer.source
    raise CannotAdd(f"{path} has no answer before {check}.")


def _solution_file(group: GroupCount, cell: str, source: str, mistake: str) -> str:
    notebook, check = group.cell.place
    parts = group.entries[0].record.parts.get(notebook, {}).get(check, {})
    own = {part.partition(": ")[2]: right for part, right in parts.items() if part.startswith(f"{group.question}: ")}
    lost = [part for part, right in own.items() if not right]
    loses = " all" if len(lost) == len(own) else "".join(f"\n  - {part!r}" for part in lost)
    return f'"""\ncell: {cell}\nloses:{loses}\nmistake: {mistake}\nkind: wrong formula\n"""\n\n{source}\n'
