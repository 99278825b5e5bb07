"""A submission in a real kernel, and marked: what earns points, and what only looks as if it did."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.utils import determine_grade
from traitlets.config import Config

from grader_utils.course.asked import questions_of
from grader_utils.course.data_files import data_files
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.engine.mark_answers import mark_notebook
from grader_utils.grading.engine.sit_exam import sit_exam
from grader_utils.marking.draw import draw_paper, paper_seed

POINTS = 6.0
CHECK = """from grader_utils import practice
practice("hadamard_then_sum", solution)
from grader_utils import exam
exam("hadamard_then_sum", solution)
"""
RIGHT = "import numpy as np\ndef solution(w, x):\n    return (w * x).sum()\n"
WRONG = "import numpy as np\ndef solution(w, x):\n    return 0.5\n"


def grade(folder, *cells, check=CHECK, student="ada", cell_seconds=30):
    """Return (score, cell) of a notebook with `cells` and then a check."""
    notebook = sit(folder, *cells, check=check, student=student, cell_seconds=cell_seconds)
    return determine_grade(notebook.cells[-1])[0], notebook.cells[-1]


def sit(folder, *cells, check=CHECK, student="ada", cell_seconds=30):
    """Return a notebook with `cells` and then a check, run and marked."""
    about = {"grade": True, "solution": False, "locked": True, "points": POINTS, "grade_id": "check"}
    check_cell = new_code_cell(check, metadata={"nbgrader": about})
    notebook = new_notebook(cells=[*map(new_code_cell, cells), check_cell])
    paper = draw_paper(paper_seed(b"secret" * 4, student, "01", ""), questions_of(notebook))
    room = ExamRoom(config=Config({"ExamRoom": {"cell_seconds": cell_seconds}}))
    sit_exam(notebook, paper, data_files(folder / "source" / "01"), room.settings)
    mark_notebook(notebook, paper)
    return notebook


def text(cell):
    return "\n".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)


def test_a_right_solution_earns_everything(tmp_path):
    score, cell = grade(tmp_path, RIGHT)
    assert score == POINTS
    assert "6 of 6 unseen parts right" in text(cell)


def test_a_wrong_solution_earns_nothing(tmp_path):
    score, cell = grade(tmp_path, WRONG)
    assert score == 0
    assert cell.outputs[-1].output_type == "error"


def test_a_solution_that_changes_its_input_loses_that_part_alone(tmp_path):
    score, cell = grade(
        tmp_path,
        "def solution(w, x):\n    if w.dtype.kind == 'i':\n        return w @ x\n    w *= x\n    return w.sum()",
    )
    assert score == pytest.approx(POINTS * 5 / 6)
    assert "changed its input w" in text(cell)


@pytest.mark.parametrize(
    "noise",
    [
        "import warnings, sys; warnings.warn('careful'); print('hello', file=sys.stderr)",
        "import logging; logging.warning('careful')",
        "import os; os.write(2, b'from C')",
        "print('x' * 100_000)",
        "import sys; sys.displayhook(0.0)",
    ],
)
def test_noise_costs_nothing(tmp_path, noise):
    score, _ = grade(tmp_path, f"def solution(w, x):\n    {noise}\n    return (w * x).sum()")
    assert score == POINTS


STRIP_EVERY_CELL = """import ast
class Strip:
    def visit(self, node):
        return ast.parse('0')
get_ipython().ast_transformers.append(Strip())
"""


@pytest.mark.parametrize(
    "trick",
    [
        "import sys\ndef solution(w, x):\n    sys.displayhook(6.0)",
        "class Yes:\n    def __eq__(self, other): return True\ndef solution(w, x):\n    return Yes()",
        STRIP_EVERY_CELL + "def solution(w, x): pass",
        "raise SystemExit",
        "def solution(w, x):\n    raise SystemExit",
        "def solution(w, x):\n    yield 1",
        "def solution(:",
        "import grader_utils\ngrader_utils.exam = grader_utils.practice = lambda *a: None\nsolution = 1",
        "import grader_utils.checks as c\nc.ask = lambda f, x: None\nsolution = 1",
    ],
)
def test_tricks_earn_nothing(tmp_path, trick):
    score, cell = grade(tmp_path, trick)
    assert score == 0
    assert text(cell)


FORGERY = """
import json
from grader_utils.answering.sheet import Sheet
from grader_utils.answering.answer import Answer
paper = json.load(open('.exam_paper.json'))
def forge(paper_id=paper['id'], value=1.0):
    parts = paper['inputs']['hadamard_then_sum']['exam']
    Sheet(paper_id, 'hadamard_then_sum', 'exam', {part: Answer(value) for part in parts}).seal()
"""


@pytest.mark.parametrize(
    ("solution", "words"),
    [
        ("def solution(w, x):\n    forge()\n    return 1.0", "no answer"),
        ("def solution(w, x):\n    forge(paper_id='f' * 64)", "nothing returned"),
        ("forge()\ndef solution(w, x):\n    return 1.0", "wrong"),
        ("def solution(w, x):\n    forge(); raise KeyboardInterrupt", "stopped with KeyboardInterrupt"),
    ],
)
def test_a_forged_sheet_earns_nothing(tmp_path, solution, words):
    score, cell = grade(tmp_path, FORGERY + solution)
    assert score == 0
    assert words in text(cell)


def test_a_sheet_of_nonsense_is_refused_in_words(tmp_path):
    nonsense = (
        "from IPython.display import publish_display_data\n"
        "from grader_utils.answering.sheet import MIME_TYPE\n"
        "def solution(w, x):\n"
        "    publish_display_data({MIME_TYPE: {'answers': {'two random vectors': {'value': {'pickle': 'x'}}}}})\n"
        "    raise KeyboardInterrupt\n"
    )
    score, cell = grade(tmp_path, nonsense)
    assert score == 0
    assert "cannot be read" in text(cell)


def test_without_the_function_the_verdict_says_why(tmp_path):
    score, cell = grade(tmp_path)
    assert score == 0
    assert "NameError: name 'solution' is not defined" in text(cell).replace("\n  ", " ")


def test_a_solution_that_never_ends_runs_out_of_time_and_keeps_what_it_answered(tmp_path):
    forever = "import time\ndef solution(w, x):\n    if len(x) == 100: time.sleep(600)\n    return (w * x).sum()"
    score, cell = grade(tmp_path, forever, cell_seconds=5)
    assert 0 < score < POINTS
    assert "a cell has 5 seconds" in text(cell)


def test_a_cell_without_a_question_is_left_to_nbgrader(tmp_path):
    score, cell = grade(tmp_path, "x = 1", check="assert x == 1\n2.5")
    assert score == 2.5
    assert cell.outputs[0].output_type == "execute_result"


def test_two_students_get_two_papers(tmp_path):
    show = "print(open('.exam_paper.json').read())"
    seen = [sit(tmp_path, show, student=student).cells[0].outputs[0].text for student in ("ada", "ada", "ben")]
    assert seen[0] == seen[1] != seen[2]


def test_the_room_holds_the_paper_and_the_data_files_of_the_assignment_alone(tmp_path):
    source = tmp_path / "source" / "01"
    source.mkdir(parents=True)
    (source / "digits.npz").write_bytes(b"data")
    (source / "notebook.ipynb").write_text("{}")
    (tmp_path / "gradebook.db").write_text("")
    cell = sit(tmp_path, "import os\nprint(sorted(os.listdir('.')), open('digits.npz').read())").cells[0]
    assert cell.outputs[0].text == "['.exam_paper.json', 'digits.npz'] data\n"


def test_a_notebook_may_change_its_folder(tmp_path):
    elsewhere = "import os\nos.mkdir('pictures')\nos.chdir('pictures')"
    assert grade(tmp_path, elsewhere, RIGHT)[0] == POINTS


def test_an_answer_that_is_cleared_from_the_screen_counts(tmp_path):
    noisy = (
        "from IPython.display import clear_output\ndef solution(w, x):\n    clear_output()\n    return (w * x).sum()"
    )
    assert grade(tmp_path, noisy)[0] == POINTS


@pytest.mark.parametrize(
    "line", ["!pip install numpy", "%pip install numpy", "files = !ls", "import os\n!ls -l {os.sep}"]
)
def test_a_shell_command_is_passed_over_and_the_cell_goes_on(tmp_path, line):
    notebook = sit(tmp_path, f"{line}\n{RIGHT}")
    assert notebook.cells[0].outputs[0].text.startswith("Not run where notebooks are graded: ")
    assert len(notebook.cells[0].outputs) == 1
    assert determine_grade(notebook.cells[-1])[0] == POINTS


def test_a_shell_command_at_the_end_of_a_cell_shows_no_value(tmp_path):
    (output,) = sit(tmp_path, "!ls").cells[0].outputs
    assert output.text == "Not run where notebooks are graded: ls\n"
