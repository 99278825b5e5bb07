"""`course similar`: copies are found under other names, and what an honest class has in common is passed over."""

import ast
import random
import shutil
import time
from collections import Counter

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook
from places import COURSE, read_notebook
from small_class import answered, hand_in

from grader_utils.commands.main import main
from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.submissions import Submission
from grader_utils.demo.fill import right_answers
from grader_utils.demo.solution_files import read_solutions
from grader_utils.grading.similar.pairs import most_holders, similar_pairs
from grader_utils.grading.similar.passages import tokens_of
from grader_utils.grading.similar.student_code import StudentCell, student_code

GATES = "02_logic_gates"
MARKUP = "<b>x</b>"


@pytest.fixture(scope="module")
def ideas():
    """Return the classroom's solutions of an assignment, right and wrong, by cell."""
    by_cell = {}
    for solution in read_solutions(COURSE / "tests" / "classroom")[GATES].values():
        by_cell.setdefault(solution.cell, []).append(solution.source)
    right = right_answers(read_notebook(COURSE / "source" / GATES))
    return {cell: [*sources, right[cell]] for cell, sources in by_cell.items()}


@pytest.fixture(scope="module")
def given():
    return AssignmentSource(COURSE / "source" / GATES, COURSE).codes


def honest_class(ideas, size, seed=1):
    """Return a class in which everybody has one of the ideas for each exercise, and nobody has looked at another's."""
    draw = random.Random(seed)
    return {
        f"student{number:03}": [StudentCell(cell, draw.choice(sources)) for cell, sources in ideas.items()]
        for number in range(size)
    }


class OtherNames(ast.NodeTransformer):
    """Gives every variable, parameter and attribute of one's own another name."""

    def visit_Name(self, node):
        node.id = node.id if node.id in dir(__builtins__) or node.id in ("np", "plt") else f"{node.id}_mine"
        return node

    def visit_arg(self, node):
        node.arg = f"{node.arg}_mine"
        return node


def renamed(code):
    """Return code with other names, other layout, and a comment in front."""
    try:
        return f"# my own work\n{ast.unparse(OtherNames().visit(ast.parse(code)))}"
    except SyntaxError:  # some ideas are half written
        return code


def who_wrote_most(honest):
    """Return the student with the longest code that nobody else has: a copy of what many write alike proves nothing."""
    holders = Counter(cell for cells in honest.values() for cell in set(cells))
    return max(honest, key=lambda student: sum(len(cell.code) for cell in honest[student] if holders[cell] == 1))


def names(pairs):
    return [(pair.one, pair.other) for pair in pairs]


@pytest.mark.parametrize("size", [10, 60])
def test_an_honest_class_is_left_alone_and_a_renamed_copy_stands_first(ideas, given, size):
    honest = honest_class(ideas, size)
    named = similar_pairs(honest, given)
    assert len(named) <= size * (size - 1) / 2 / 500, (
        "fewer than one pair in 500, though ideas are shared to the letter"
    )
    author = who_wrote_most(honest)
    copied = [StudentCell(cell.name, renamed(cell.code)) for cell in honest[author]]
    assert any(cell.code != other.code for cell, other in zip(copied, honest[author], strict=True))
    assert names(similar_pairs(honest | {"zoe": copied}, given))[0] == (author, "zoe")


def test_what_the_assignment_holds_and_what_many_write_does_not_count(ideas, given):
    right = right_answers(read_notebook(COURSE / "source" / GATES))
    solved = [StudentCell(cell, code) for cell, code in right.items()]
    assert similar_pairs(dict.fromkeys("abcdef", solved), given) == []
    one_idea = honest_class(ideas, 1)["student000"]
    others = honest_class(ideas, 30, seed=2)
    few, many = ({f"x{number}": one_idea for number in range(count)} for count in (2, most_holders(37) + 1))
    assert ("x0", "x1") in names(similar_pairs(others | few, given))
    assert not [pair for pair in names(similar_pairs(others | many, given)) if pair[0] in many and pair[1] in many]


def test_one_long_exercise_that_two_alone_have_is_enough():
    draw = random.Random(5)
    lines = {
        f"s{number}": [f"y {draw.choice('+-*/')}= x * {draw.randint(2, 9999)}" for _ in range(40)]
        for number in range(30)
    }
    long = {student: [StudentCell("one", "\n".join(written))] for student, written in lines.items()}
    assert similar_pairs(long, []) == []
    (pair,) = similar_pairs(long | {"t": long["s4"]}, [])
    assert (pair.one, pair.other, pair.lines) == ("s4", "t", 40)
    assert [(text, alike) for text, alike in pair.cells[0].one.pieces if not alike] == []


def test_code_that_is_no_python_is_compared_too():
    broken = "def f(x:\n    return 'no end\n%magic é \\ §\n" * 5
    assert tokens_of(broken)
    assert names(similar_pairs({name: [StudentCell("", broken)] for name in "ab"}, [])) in ([], [("a", "b")])


def test_six_hundred_take_a_bounded_time(ideas, given):
    began = time.process_time()
    pairs = similar_pairs(honest_class(ideas, 600), given)
    assert time.process_time() - began < 120
    assert len(pairs) < 600 * 599 / 2 / 10_000


@pytest.mark.parametrize("blank", [" \n", "\t\n", "\x0c \r\n", " \u00a0\n"])
def test_blank_lines_hold_nobody_up(tmp_path, blank):
    source = AssignmentSource(COURSE / "source" / GATES, COURSE)
    code = blank * (19_000 // len(blank)) + "x = 1"
    notebook = new_notebook(cells=[new_code_cell(code)])
    nbformat.write(notebook, tmp_path / next((COURSE / "source" / GATES).glob("*.ipynb")).name)
    began = time.process_time()
    (cell,) = student_code(Submission("ada", GATES, tmp_path), source)
    assert [symbol for symbol, *_ in tokens_of(cell.code)] == ["N", "=", "1"]
    assert time.process_time() - began < 4


@pytest.fixture(scope="module")
def author(ideas):
    return who_wrote_most(honest_class(ideas, 8))


@pytest.fixture(scope="module")
def course(tmp_path_factory, ideas, author):
    """Return a course in which ben has the code of `author` under other names, and eva handed in no notebook."""
    course = tmp_path_factory.mktemp("similar") / "course"
    shutil.copytree(COURSE / "source" / GATES, course / "source" / GATES)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    written = {
        student: {cell.name.replace("-", "_"): cell.code for cell in cells}
        for student, cells in honest_class(ideas, 8).items()
    }
    written["ben"] = {cell: renamed(code) for cell, code in written[author].items()}
    written[author] = {cell: f"{code}\n# {MARKUP}" for cell, code in written[author].items()}
    for student, answers in written.items():
        hand_in(course, student, GATES, answered(GATES, **answers))
    hand_in(course, "eva", GATES, b"no notebook")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        for student in ("ben", "student001"):
            book.add_student(student)
    (course / "sections.csv").write_text("student,section\nben,Tuesday\nstudent001,Friday\n")
    assert main(["--course", str(course), "sections", str(course / "sections.csv")]) == 0
    return course


def test_the_command_names_the_pair_and_writes_a_page(course, author, capsys):
    assert main(["--course", str(course), "similar", GATES]) == 0
    said = capsys.readouterr().out
    assert f"ben and {author}" in said
    assert "no score depends on it" in said
    text = (course / "reports" / f"{GATES} similar.html").read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    assert page.select_one("tbody tr").th.get_text() == f"ben and {author}"
    assert page.select("figure mark")
    assert MARKUP in page.select("figure")[1].get_text()
    assert not page.find_all("script")
    assert not page.find_all("b"), "what a student wrote is shown, not run"


def test_a_section_sees_the_pairs_of_its_own(course, author, capsys):
    assert main(["--course", str(course), "similar", GATES, "--section", "Tuesday"]) == 0
    assert f"ben and {author}" in capsys.readouterr().out
    assert main(["--course", str(course), "similar", GATES, "--section", "Friday"]) == 0
    assert "No two of 10 submissions" in capsys.readouterr().out
    assert "None." in (course / "reports" / f"{GATES} Friday similar.html").read_text(encoding="utf-8")


def test_what_cannot_be_done_is_said(course, tmp_path, capsys):
    assert main(["--course", str(course), "similar", "nothing"]) == 2
    assert "There is no assignment nothing" in capsys.readouterr().err
    assert main(["--course", str(course), "similar", GATES, "--output", str(tmp_path)]) == 1
    assert "Say --output FILE" in capsys.readouterr().err
    shutil.copytree(course, tmp_path / "empty", ignore=shutil.ignore_patterns("submitted"))
    assert main(["--course", str(tmp_path / "empty"), "similar", GATES]) == 0
    assert "Nothing to compare" in capsys.readouterr().out
