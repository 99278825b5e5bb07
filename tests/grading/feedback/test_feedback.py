"""`course feedback`: what a student reads on the page, which pages are made, and what a killed run leaves."""

import contextlib
import os
import re
import shutil
import signal
import sqlite3
import time
from base64 import b64encode

import pytest
from bs4 import BeautifulSoup
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from small_class import answered, course_command, grade, hand_in, lay_out
from traitlets.config import PyFileConfigLoader

from grader_utils.commands.main import main
from grader_utils.demo.commands import Shell
from grader_utils.questions import find

AFFINE, NAME = "01_affine_function", "affine_function"
NO_BIAS = """class AffineFunction:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def forward(self, x):
        return self.w @ x
"""
LEFT = "def matmul(A, B):\n    raise NotImplementedError()"
ELEMENTWISE = "def matmul(A, B):\n    return A * B"
STUDENTS = ("ada", "ben", "chloe", "dan")
SAID = "Right, and *why* does the line not turn? $\\frac{1}{2}$"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Return a class of five, graded: ada's answer is marked by hand, chloe was late, dan left one out, eva."""
    folder = tmp_path_factory.mktemp("feedback")
    course = lay_out(folder, [AFFINE])
    hand_in(course, "ada", AFFINE, answered(AFFINE))
    hand_in(course, "ben", AFFINE, answered(AFFINE, affine_function=NO_BIAS, matmul=ELEMENTWISE))
    hand_in(course, "chloe", AFFINE, answered(AFFINE, result_shape="raise SystemError('\x1b[31mred')"))
    hand_in(course, "dan", AFFINE, answered(AFFINE, matmul=LEFT, slip="raise ValueError('slip')"))
    hand_in(course, "eva", AFFINE, b"{'not': json")
    status, said = grade(course)
    assert status == 0, said
    mark(course, "ada", 2.5, SAID)
    with sqlite3.connect(course / "gradebook.db") as book:
        book.execute(
            "update submitted_notebook set late_submission_penalty = 2 where assignment_id in "
            "(select id from submitted_assignment where student_id = 'chloe')"
        )
    assert main(["--course", str(course), "feedback", AFFINE]) == 0
    return course


def mark(course, student, score, said):
    """Mark a written answer, and comment on it, as a person does in formgrader."""
    with Gradebook(f"sqlite:///{course}/gradebook.db", "neural_networks") as book:
        grade = book.find_grade("written-answer", NAME, AFFINE, student)
        grade.manual_score, grade.needs_manual_grade = score, False
        book.find_comment("written-answer", NAME, AFFINE, student).manual_comment = said
        book.db.commit()


@pytest.fixture
def course(graded, tmp_path):
    """A copy of the class, to change."""
    return shutil.copytree(graded, tmp_path / "course")


def path_of(course, student):
    return course / "feedback" / student / AFFINE / f"{NAME}.html"


def read(course, student):
    return BeautifulSoup(path_of(course, student).read_text(encoding="utf-8"), "html.parser")


def words(element):
    return " ".join(element.get_text(" ").split())


def reached(page):
    return page.find("section", attrs={"aria-labelledby": "what-you-reached"})


def made(capsys):
    """Return how many pages the last command says that it made."""
    return int(re.search(r"(\d+) pages? made", capsys.readouterr().out)[1])


@pytest.mark.parametrize("student", STUDENTS)
def test_the_page_begins_with_the_points_of_the_gradebook(graded, student):
    with Gradebook(f"sqlite:///{graded}/gradebook.db", "neural_networks") as book:
        known = book.find_submission(AFFINE, student)
        score = known.score - known.late_submission_penalty
    page = read(graded, student)
    assert float(page.select_one(".reached strong").text) == pytest.approx(score, abs=0.005)
    assert words(page.select_one(".reached span")) == "of 30 points"
    rows = [words(row) for row in reached(page).select(".row")]
    assert len(rows) == 7
    assert rows[0].endswith("Exercise 1 · Multiply, then sum 4 of 4")
    assert page.find("section") == reached(page)


def test_what_cost_points_is_told_with_the_first_thing_to_do(graded):
    page = read(graded, "ben")
    assert "4 of 7 exercises have all their points. Begin with Exercise 2" in words(page.select_one(".lead"))
    lost = [words(loss) for loss in reached(page).select(".loss")]
    (hint,) = [mistake.hint for mistake in find("affine_function").mistakes if mistake.name == "bias left out"]
    assert lost[0] == f"−5 points affine_function : none of 8 unseen parts right. Do this first {hint.replace('`', '')}"
    assert lost[1].startswith("−5.33 points matmul : 1 of 9 unseen parts right. Do this first")
    ids = {element["id"] for element in page.find_all(id=True)}
    assert {link["href"].removeprefix("#") for link in page.select("header a, .list a")} <= ids


def test_what_was_not_written_and_what_came_late_is_said(graded):
    blank = words(reached(read(graded, "dan")))
    assert "matmul : nothing is written here yet. Do this first Write your code in the cell above" in blank
    assert "−2 points for handing in late" in words(read(graded, "chloe").header)
    assert "3 points wait for your instructor’s mark." in words(read(graded, "ben").header)
    assert "wait" not in words(read(graded, "ada").header)


def test_what_could_not_be_read_is_said_once(graded):
    page = read(graded, "eva")
    assert "This could not be graded. Read the note below." in words(page.header)
    assert "The notebook could not be read: it is not valid JSON" in words(page.select_one(".notice"))
    assert [words(row).rpartition(" 0 of ")[1] for row in reached(page).select(".row")] == [" 0 of "] * 7
    assert not reached(page).select(".loss")


def test_a_persons_comment_stands_beside_the_answer_with_its_formula_drawn(graded):
    cell = read(graded, "ada").find(id="written-answer")
    assert "2.5 of 3 points" in words(cell.select_one(".answer"))
    said = cell.select_one("aside.said")
    assert words(said).startswith("Your instructor Right, and why does the line not turn?")
    assert said.find("mfrac")
    assert "Your instructor marked this. Do this first Read the comment beside your answer." in words(
        reached(read(graded, "ada"))
    )
    assert not read(graded, "ben").select("aside")


def test_code_of_checks_is_folded_and_failing_parts_are_open(graded):
    page = read(graded, "ben")
    check = page.find(id="matmul-check")
    folded = {words(details.summary): words(details) for details in check.find_all("details")}
    assert "grader_utils.practice" in folded["The check’s code"]
    assert "part" in " ".join(folded)
    failed = check.select_one(".parts.failed")
    assert not failed.find_parent("details")
    assert len(failed.find_all("li")) > 8
    assert "raised an error" in words(failed)
    text = path_of(graded, "ben").read_text(encoding="utf-8")
    assert "HIDDEN TESTS" not in text
    assert "grader_utils.exam" not in text


def test_the_page_stands_alone_and_shows_formulas_without_a_script(graded):
    for student in STUDENTS:
        text = path_of(graded, student).read_text(encoding="utf-8")
        page = BeautifulSoup(text, "html.parser")
        assert not page.find_all(["script", "link", "iframe", "object", "form"])
        assert "default-src 'none'" in page.find("meta", attrs={"http-equiv": True})["content"]
        assert "url(" not in page.style.text
        assert "<mtable" in text
        assert "$$" not in page.get_text()
        assert "\x1b" not in text
    assert "red" in words(read(graded, "chloe").find(id="result-shape"))


def test_pages_are_a_quarter_of_the_size_of_nbgraders(graded):
    shell = Shell(graded.parent, graded.parent / "exchange", say=lambda line: None)
    own = ("--GenerateFeedback.exporter_class=nbconvert.exporters.HTMLExporter", "--CourseDirectory.feedback_directory")
    shell.nbgrader("generate_feedback", AFFINE, f"{own[1]}=nbgraders", own[0], cwd=graded)
    for student in STUDENTS:
        nbgraders = graded / "nbgraders" / student / AFFINE / f"{NAME}.html"
        assert 4 * path_of(graded, student).stat().st_size <= nbgraders.stat().st_size


def test_only_what_changed_is_made_again(course, capsys):
    before = {student: path_of(course, student).stat().st_mtime_ns for student in STUDENTS}
    assert main(["--course", str(course), "feedback"]) == 0
    assert made(capsys) == 0
    mark(course, "ben", 3, "Good.")
    (course / "autograded" / "dan" / AFFINE / "sketch.png").write_bytes(b"\x89PNG\r\n")
    assert main(["--course", str(course), "feedback", AFFINE]) == 0
    assert made(capsys) == 2
    now = {student: path_of(course, student).stat().st_mtime_ns for student in STUDENTS}
    assert {student for student in STUDENTS if now[student] != before[student]} == {"ben", "dan"}
    assert "Good." in words(read(course, "ben").find(id="written-answer"))
    assert main(["--course", str(course), "feedback", "--student", "ada", "--force"]) == 0
    assert made(capsys) == 1


@pytest.mark.parametrize("moment", [0.0, 0.03])
def test_a_killed_run_loses_nothing_and_the_next_one_repairs(course, moment, capsys):
    whole = {student: path_of(course, student).read_bytes() for student in STUDENTS}
    path_of(course, "dan").unlink()
    for student in ("ben", "chloe"):
        mark(course, student, 1, "Marked meanwhile.")
    process = course_command(course, "feedback", "--force", "--jobs", "2", start_new_session=True)
    before, until = path_of(course, "ada").stat().st_mtime_ns, time.monotonic() + 120
    try:
        while path_of(course, "ada").stat().st_mtime_ns == before and time.monotonic() < until:
            time.sleep(0.002)
        time.sleep(moment)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=60)
    (path_of(course, "ada").parent / f".{NAME}.html.new").write_text("<html>half")  # as a kill in the middle leaves it
    for student in STUDENTS[:3]:
        page = path_of(course, student).read_bytes()
        assert page == whole[student] or b"Marked meanwhile." in page
        assert page.rstrip().endswith(b"</html>")
    assert main(["--course", str(course), "feedback"]) == 0
    for student in ("ben", "chloe"):
        assert "Marked meanwhile." in words(read(course, student).find(id="written-answer"))
    assert path_of(course, "dan").read_bytes() == whole["dan"]
    assert path_of(course, "ada").read_bytes() == whole["ada"]
    assert not list((course / "feedback").rglob("*.new"))


def test_nbgrader_and_the_button_of_formgrader_make_the_same_pages(course):
    whole = {student: path_of(course, student).read_bytes() for student in STUDENTS}
    ticket = "the ticket of ada"
    (course / "autograded" / "ada" / AFFINE / "submission_secret.txt").write_text(ticket)
    shutil.rmtree(course / "feedback")
    shell = Shell(course.parent, course.parent / "exchange", say=lambda line: None)
    shell.nbgrader("generate_feedback", AFFINE, cwd=course)
    assert {student: path_of(course, student).read_bytes() for student in STUDENTS} == whole
    assert (path_of(course, "ada").parent / "submission_secret.txt").read_text() == ticket
    assert (path_of(course, "ada").parent / "timestamp.txt").is_file()
    path_of(course, "ben").write_text("half a page")
    shell.nbgrader("generate_feedback", AFFINE, "--student", "ben", cwd=course)
    assert path_of(course, "ben").read_bytes() == whole["ben"]


def test_the_button_s_way_makes_the_same_page(course, monkeypatch):
    whole = path_of(course, "ben").read_bytes()
    path_of(course, "ben").unlink()
    monkeypatch.chdir(course)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    found = api.generate_feedback(AFFINE, "ben")
    assert found["success"], found
    assert path_of(course, "ben").read_bytes() == whole


def test_one_that_cannot_be_made_is_named_and_stops_nobody(course, capsys):
    (course / "autograded" / "ben" / AFFINE / f"{NAME}.ipynb").unlink()
    assert main(["--course", str(course), "feedback", "--force"]) == 1
    said = capsys.readouterr().out
    assert f"{AFFINE} ben: {NAME}.ipynb in autograded/ cannot be read: there is no file with its name. Grade" in said
    assert "4 pages made" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([AFFINE, "--student", "ada", "--student", "chloee"], "nothing by chloee in submitted/. Did you mean chloe?"),
        (["09_nothing"], "There is no assignment 09_nothing."),
        (["--section", "Friday"], "There is no section Friday."),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(graded, capsys, arguments, said):
    assert main(["--course", str(graded), "feedback", *arguments]) > 0
    assert said in capsys.readouterr().err


def test_a_picture_of_the_page_is_inside_it(course):
    notebook = course / "autograded" / "ada" / AFFINE / f"{NAME}.ipynb"
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 30
    notebook.chmod(0o644)
    text = notebook.read_text(encoding="utf-8")
    assert "With w = [1, 1] the four values" in text
    notebook.write_text(text.replace("With w = [1, 1] the four values", "![s](./sketch.png) and"), encoding="utf-8")
    (notebook.parent / "sketch.png").write_bytes(png)
    assert main(["--course", str(course), "feedback"]) == 0
    picture = read(course, "ada").find(id="written-answer").img
    assert picture["src"] == f"data:image/png;base64,{b64encode(png).decode()}"
