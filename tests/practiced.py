"""`python tests/practiced.py ASSIGNMENT` practices right solutions and the classroom's, and prints what came of it.

It runs in a process of its own, which has never imported torch. When all is practiced, torch marks the same answers;
`--without-torch` leaves that out, for an environment that has none.
"""

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

os.environ["COURSE_PROGRESS"] = "off"
os.environ["MKL_CBWR"] = "COMPATIBLE"  # as the stored answers were written
sys.path.insert(0, str(Path(__file__).resolve().parent))

from places import COURSE, read_notebook
from reference_solutions import solutions_with

from grader_utils import practice
from grader_utils.course.asked import questions_of
from grader_utils.demo.fill import right_answers
from grader_utils.demo.solution_files import read_solutions
from grader_utils.marking import at_once
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import verdict_text
from grader_utils.marking.mark import mark
from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.stored.write import written_here

EVERY = 40
"""One of so many solutions of the classroom is practiced; with `make thorough`, all are."""


def tasks(assignment: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield a name, the question to practice, and the contents of all solution cells: right ones first, then wrong."""
    source = read_notebook(COURSE / "source" / assignment)
    right = right_answers(source)
    for question in questions_of(source):
        yield f"{question}/right", question, right
        yield f"{question}/unwritten", question, {}
    wrong = read_solutions(COURSE / "tests" / "classroom").get(assignment, {})
    for name, solution in list(wrong.items())[:: 1 if "THOROUGH" in os.environ else EVERY]:
        yield name, solution.question, right | {solution.cell: solution.source}


def words(verdict) -> tuple[str, str]:
    """Return all that a student reads of a verdict."""
    return verdict_text(verdict), verdict_html(verdict)


def gist(said: tuple[str, str]) -> tuple[str, ...]:
    """Return what a verdict says, without numbers: their last digits differ where torch rounds in another way."""
    return tuple(re.sub(r"[-\d.e*]+", "", text) for text in said)


def main(assignment: str, ask_torch: bool) -> None:
    """Practice all of an assignment; print as JSON `passed`, `failed`, `torch` (after which), `verdicts`, `differs`.

    `verdicts` has by task, for each question that was marked: whether each part passed, and the mistake that was seen.
    """
    seen, torch_after, outcomes, verdicts = [], [], {True: 0, False: 0}, {}

    def spied(question, inputs, answers, right):
        verdict = mark(question, inputs, answers, right)
        seen.append((name, question, inputs, answers, words(verdict)))
        outcomes[verdict.passed] += 1
        parts = [part.passed for part in verdict.parts]
        verdicts.setdefault(name, []).append([question.name, parts, verdict.mistake])
        return verdict

    with (
        mock.patch.object(at_once, "mark", spied),
        open(os.devnull, "w") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        for name, question, answers in tasks(assignment):
            solution = solutions_with(assignment, answers).get(question)
            if solution is None:
                continue
            with contextlib.suppress(AssertionError), contextlib.chdir(COURSE / "source" / assignment):
                practice(question, solution)
            if "torch" in sys.modules:
                torch_after.append(name)
    found = {"passed": outcomes[True], "failed": outcomes[False], "torch": torch_after, "verdicts": verdicts}
    print(json.dumps(found | ({"differs": differing(seen)} if ask_torch else {})))


def differing(seen: list[tuple]) -> list[str]:
    """Return the tasks of which torch, asked at once, says something else."""
    compared = tuple if written_here() else gist
    return [
        name
        for name, question, inputs, answers, said in seen
        if compared(words(mark(question, inputs, answers, expected_value))) != compared(said)
    ]


if __name__ == "__main__":
    main(sys.argv[1], ask_torch="--without-torch" not in sys.argv[2:])
