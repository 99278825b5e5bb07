"""`python tests/practiced.py ASSIGNMENT` practices right solutions and the classroom's, and prints what came of it.

It runs in a process of its own, which has never imported torch. When all is practiced, torch marks the same answers.
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


def tasks(assignment: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield a name, the question to practice, and the contents of all solution cells: right ones first, then wrong."""
    source = read_notebook(COURSE / "source" / assignment)
    right = right_answers(source)
    for question in questions_of(source):
        yield f"{question}/right", question, right
        yield f"{question}/unwritten", question, {}
    for name, solution in read_solutions(COURSE / "tests" / "classroom").get(assignment, {}).items():
        yield name, solution.question, right | {solution.cell: solution.source}


def words(verdict) -> tuple[str, str]:
    """Return all that a student reads of a verdict."""
    return verdict_text(verdict), verdict_html(verdict)


def gist(said: tuple[str, str]) -> tuple[str, ...]:
    """Return what a verdict says, without numbers: their last digits differ where torch rounds in another way."""
    return tuple(re.sub(r"[-\d.e*]+", "", text) for text in said)


def main(assignment: str) -> None:
    """Practice all of an assignment, and print as JSON: `passed`, `failed`, `torch` (after which), `differs`."""
    seen, torch_after, outcomes = [], [], {True: 0, False: 0}

    def spied(question, inputs, answers, right):
        verdict = mark(question, inputs, answers, right)
        seen.append((name, question, inputs, answers, words(verdict)))
        outcomes[verdict.passed] += 1
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
    compared = tuple if written_here() else gist
    differs = [
        name
        for name, question, inputs, answers, said in seen
        if compared(words(mark(question, inputs, answers, expected_value))) != compared(said)
    ]
    print(json.dumps({"passed": outcomes[True], "failed": outcomes[False], "torch": torch_after, "differs": differs}))


if __name__ == "__main__":
    main(sys.argv[1])
